package org.quipu.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after which failure, and how often to try: all there is to say of it. */
public enum RetryPolicy {
  /** Telegram or the network fails a request or a poll. Whoever sends says when to give up. */
  TELEGRAM(Duration.ofMillis(500), 2, Duration.ofMinutes(1), Integer.MAX_VALUE, true),
  /** Another process polls with the same token. It does not grow: a hand-over is short. */
  CONFLICT(Duration.ofSeconds(5), 1, Duration.ofSeconds(5), Integer.MAX_VALUE, false),
  /** The store is away, maybe for days; each try leaves a line in the log. */
  STORE(Duration.ofSeconds(1), 2, Duration.ofSeconds(15), Integer.MAX_VALUE, false),
  /** The handler fails at an update, which may be its own fault. */
  HANDLER(Duration.ofSeconds(1), 4, Duration.ofSeconds(4), 3, false);

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

  /** The waits of a new series of failures. */
  public BackOff begin(RandomGenerator random) {
    return new BackOff(this, random);
  }

  /** The same for a policy that leaves nothing to chance, or where chance need not be known. */
  public BackOff begin() {
    return begin(RandomGenerator.getDefault());
  }

  Duration first() {
    return first;
  }

  /** By what each wait is longer than the one before. */
  int factor() {
    return factor;
  }

  Duration longest() {
    return longest;
  }

  /** The most tries, the first one included. */
  int tries() {
    return tries;
  }

  /** Whether each wait is spread over half to one and a half of itself, to part many waiters. */
  boolean isSpread() {
    return spread;
  }
}
