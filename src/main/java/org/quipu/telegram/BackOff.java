package org.quipu.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The waits of one series of failures, by a policy. Not safe for several threads. */
public final class BackOff {
  private final RetryPolicy policy;
  private final RandomGenerator random;
  private Duration next;
  private int waits;

  BackOff(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
    this.next = policy.first();
  }

  /** Whether it has been tried as often as the policy wants. */
  public boolean isSpent() {
    return waits + 1 >= policy.tries();
  }

  /** How long to wait before the next try. */
  public Duration next() {
    Duration wait = next;
    Duration longer = wait.multipliedBy(policy.factor());
    next = longer.compareTo(policy.longest()) < 0 ? longer : policy.longest();
    waits++;
    return policy.isSpread()
        ? Duration.ofMillis((long) (wait.toMillis() * (0.5 + random.nextDouble())))
        : wait;
  }

  /** Starts again with the shortest wait. */
  public void reset() {
    next = policy.first();
    waits = 0;
  }
}
