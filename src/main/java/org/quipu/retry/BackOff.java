package org.quipu.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The successive waits during one series of failures, as a policy sets them. Not thread-safe. */
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

  /** Whether the policy allows no further tries. */
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
