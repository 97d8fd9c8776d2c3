package org.quipu.store.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that grow with every call and, roughly, with time, so that rows keep the order in which
 * they were written. Several replicas need no common counter for it.
 */
final class Places {
  private final AtomicLong last = new AtomicLong();

  long next() {
    long now = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
    return last.updateAndGet(previous -> Math.max(previous + 1, now));
  }
}
