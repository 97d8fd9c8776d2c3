package org.quipu.telegram.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing waits between attempts: half a second, doubling up to a minute, each spread over half to
 * one and a half of itself so that many waiters do not come back together.
 */
public final class BackOff {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 60_000;

  private final RandomGenerator random;
  private long nextMillis = FIRST_MILLIS;

  public BackOff(RandomGenerator random) {
    this.random = random;
  }

  public Duration next() {
    long wait = (long) (nextMillis * (0.5 + random.nextDouble()));
    nextMillis = Math.min(LONGEST_MILLIS, nextMillis * 2);
    return Duration.ofMillis(wait);
  }

  /** Starts again with the shortest wait. */
  public void reset() {
    nextMillis = FIRST_MILLIS;
  }
}
