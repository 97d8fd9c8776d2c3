package org.quipu.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after each kind of failure, and how often to try. All such rules are here. */
public enum RetryPolicy {
  /** Telegram or the network failed a request or a poll. The sender decides when to give up. */
  TELEGRAM(Duration.ofMillis(500), 2, Duration.ofMinutes(1), Integer.MAX_VALUE, true),
  /** Another process polls with the same token. The wait does not grow: a hand-over is short. */
  CONFLICT(Duration.ofSeconds(5), 1, Duration.ofSeconds(5), Integer.MAX_VALUE, false),
  /** The store is unavailable, possibly for days; each try logs a line. */
  STORE(Duration.ofSeconds(1), 2, Duration.ofSeconds(15), Integer.MAX_VALUE, false),
  /** The handler failed on an update; the update itself may be the cause. */
  HANDLER(Duration.ofSeconds(1), 4, Duration.ofSeconds(4), 3, false),
  /** The corpus folder could not be listed, or a change of it not be indexed. */
  CORPUS(Duration.ofSeconds(1), 2, Duration.ofSeconds(30), Integer.MAX_VALUE, false);

  private final Duration first;
  private final int factor;
  private final Duration longest;
  private final int tries;
  private final boolean spread;

  RetryPolicy(Duration first, int factor, Duration longest, int tries, boolean spread) {
    this.first = first;
    this.factor = factor;
    this.longest = longest;
    this.tries = tries;
    this.spread = spread;
  }

  /** Begins the waits of a new series of failures. */
  public BackOff begin(RandomGenerator random) {
    return new BackOff(this, random);
  }

  /** The same for a policy without random spread, or for callers that need no control over it. */
  public BackOff begin() {
    return begin(RandomGenerator.getDefault());
  }

  Duration first() {
    return first;
  }

  /** The factor by which each wait exceeds the one before. */
  int factor() {
    return factor;
  }

  Duration longest() {
    return longest;
  }

  /** The maximum number of tries, including the first. */
  int tries() {
    return tries;
  }

  /** Whether each wait is multiplied by a random 0.5 to 1.5, so that many waiters spread out. */
  boolean isSpread() {
    return spread;
  }
}
