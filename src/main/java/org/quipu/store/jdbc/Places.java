package org.quipu.store.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Generates numbers that grow with every call and roughly with time, so that rows keep the order in
 * which they were written. Replicas need no common counter.
 */
final class Places {
  private final AtomicLong last = new AtomicLong();

  long next() {
    long now = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
    return last.updateAndGet(previous -> Math.max(previous + 1, now));
  }
}
