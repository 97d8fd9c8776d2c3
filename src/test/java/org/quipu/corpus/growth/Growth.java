package org.quipu.corpus.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/**
 * Measures how the cost of work grows with its input, in processor time of the thread that does it:
 * what else the machine does, waiting and the collection of garbage are not in it.
 */
final class Growth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Below this a figure says nothing, and the input is no danger either. */
  private static final long TELLING_NANOS = 100_000_000;

  /** Twice the input may cost this many times as much; with quadratic work it would be four. */
  private static final double MOST = 2.5;

  private static final int TRIES = 8;

  private Growth() {}

  /** Work on an input. */
  @FunctionalInterface
  interface Work<T> {
    void on(T input) throws Exception;
  }

  /**
   * The least of several measured ratios between the costs of an input of twice a size and of one
   * of that size; 0 if even the larger costs too little to be told.
   */
  static <T> double ratio(IntFunction<T> input, int size, Work<T> work) throws Exception {
    T twice = input.apply(2 * size);
    if (nanos(twice, work) < TELLING_NANOS) {
      return 0;
    }
    T once = input.apply(size);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least > MOST; i++) {
      long cost = nanos(once, work);
      least = Math.min(least, (double) nanos(twice, work) / cost);
    }
    return least;
  }

  static boolean isProportional(double ratio) {
    return ratio <= MOST;
  }

  private static <T> long nanos(T input, Work<T> work) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    work.on(input);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
