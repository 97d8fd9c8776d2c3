package org.quipu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What fuzzed work may cost: processor time of its thread, and memory that it takes, freed or not.
 * Fuzzed inputs are of some kilobytes, so the limits are far above what any of them is worth.
 */
public final class Cost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 1L << 30;

  private Cost() {}

  /** Does the work, and fails if it cost too much. */
  public static <T> T bounded(Callable<T> work) throws Exception {
    long time = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    T result = work.call();
    long nanos = THREADS.getCurrentThreadCpuTime() - time;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    assertTrue(nanos < LONGEST.toNanos(), () -> "took " + Duration.ofNanos(nanos));
    assertTrue(allocated < MOST_BYTES, () -> "took " + (allocated >> 20) + " MB");
    return result;
  }
}
