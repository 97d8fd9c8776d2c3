package org.quipu.corpus.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/**
 * Measures how the cost of work grows with its input, in processor time of the thread that does it:
 * what else the machine does, waits and collections of garbage are not in it.
 */
final class Growth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Below this a figure says nothing: clocks tick, and the compiler begins. */
  private static final long TELLING_NANOS = 60_000_000;

  /** Twice the input may cost this many times as much; of quadratic work it would be four. */
  private static final double MOST = 2.5;

  private static final int TRIES = 6;

  private Growth() {}

  /** Work on an input that has been made before. */
  @FunctionalInterface
  interface Work<T> {
    void on(T input) throws Exception;
  }

  /**
   * The least of several measured ratios between the cost of twice an input and that of once, for
   * the smallest input that costs enough to be measured; 0 where even the largest costs less.
   *
   * @param input makes an input of a size
   * @param largest size to try
   */
  static <T> double ratio(IntFunction<T> input, int smallest, int largest, Work<T> work)
      throws Exception {
    int size = smallest;
    while (nanos(input.apply(2 * size), work) < TELLING_NANOS) {
      if (size >= largest) {
        return 0;
      }
      size = Math.min(largest, 2 * size);
    }
    T once = input.apply(size);
    T twice = input.apply(2 * size);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least > MOST; i++) {
      double cost = Math.min(nanos(once, work), nanos(once, work));
      least = Math.min(least, nanos(twice, work) / cost);
    }
    return least;
  }

  static boolean isLinear(double ratio) {
    return ratio <= MOST;
  }

  private static <T> long nanos(T input, Work<T> work) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    work.on(input);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
