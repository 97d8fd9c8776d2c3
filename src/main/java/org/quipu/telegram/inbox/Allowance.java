package org.quipu.telegram.inbox;

import java.time.Duration;
import java.time.Instant;

/** What one person may still do: a number of turns that comes back one by one. */
final class Allowance {
  private final int burst;
  private final Duration interval;

  /** When the allowance is whole again. */
  private Instant whole = Instant.EPOCH;

  /** Whether a pause has been asked for since the allowance was last left. */
  private boolean pauseAsked;

  Allowance(int burst, Duration interval) {
    this.burst = burst;
    this.interval = interval;
  }

  /** Takes one turn. Returns how long it has to wait. */
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

  /** Gives back a turn that came to nothing. */
  synchronized void giveBack() {
    whole = whole.minus(interval);
  }

  /** True once per burst. */
  synchronized boolean askForPause() {
    boolean first = !pauseAsked;
    pauseAsked = true;
    return first;
  }
}
