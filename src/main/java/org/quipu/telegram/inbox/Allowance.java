package org.quipu.telegram.inbox;

import java.time.Duration;
import java.time.Instant;

/** What one person may still ask: a number of questions that comes back one by one. */
final class Allowance {
  private final int burst;
  private final Duration interval;

  /** When the allowance is whole again. */
  private Instant whole = Instant.MIN;

  /** Whether a pause has been asked for since the allowance was last left. */
  private boolean pauseAsked;

  Allowance(int burst, Duration interval) {
    this.burst = burst;
    this.interval = interval;
  }

  /** Takes one question. Returns how long it has to wait. */
  synchronized Duration take(Instant now) {
    Instant start = whole.isAfter(now) ? whole : now;
    whole = start.plus(interval);
    Duration wait = Duration.between(now, whole.minus(interval.multipliedBy(burst)));
    if (!wait.isPositive()) {
      pauseAsked = false;
      return Duration.ZERO;
    }
    return wait;
  }

  /** True once per burst. */
  synchronized boolean askForPause() {
    boolean first = !pauseAsked;
    pauseAsked = true;
    return first;
  }
}
