package org.quipu.telegram.inbox;

import java.time.Duration;
import java.time.Instant;

/** A person's remaining turns, which are refilled one by one. */
final class Allowance {
  private final int burst;
  private final Duration interval;

  /** When the allowance will be full again. */
  private Instant whole = Instant.EPOCH;

  /** Whether a pause has been requested since the person last exceeded the allowance. */
  private boolean pauseAsked;

  Allowance(int burst, Duration interval) {
    this.burst = burst;
    this.interval = interval;
  }

  /** Takes one turn, and returns how long it has to wait. */
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

  /** Gives back a turn that had no effect. */
  synchronized void giveBack() {
    whole = whole.minus(interval);
  }

  /** True the first time it is called in a burst. */
  synchronized boolean askForPause() {
    boolean first = !pauseAsked;
    pauseAsked = true;
    return first;
  }
}
