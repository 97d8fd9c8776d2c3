package org.quipu.retrieval.budget;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What is left of the time and the work that one question may cost, so that nobody's question
 * stalls everybody else's. Loops that grow with the corpus or with the question spend from it;
 * where it runs out they stop with the best so far if that is of use, and otherwise with an {@link
 * OverBudgetException}. For one thread.
 */
public final class Budget {
  /** Many times what any question takes, also the first of a process on a busy machine. */
  private static final Duration USUAL_TIME = Duration.ofSeconds(20);

  /** Some hundred words that nobody knows, or some filters on a million articles. */
  private static final long USUAL_WORK = 30_000_000;

  private final LongSupplier nanoTime;
  private final long deadline;
  private long work;

  /**
   * A budget that begins to run out now.
   *
   * @param work in units: a word or an article looked at, some ten nanoseconds
   * @param nanoTime a clock that never steps, as {@code System::nanoTime}
   */
  public Budget(Duration time, long work, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
    this.work = work;
  }

  /** The budget of a usual question. */
  public static Budget usual() {
    return new Budget(USUAL_TIME, USUAL_WORK, System::nanoTime);
  }

  /** The time left, 0 if there is none; for engines that others do the work of. */
  public Duration time() {
    return Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
  }

  /** Whether there is time left. */
  public boolean lasts() {
    return deadline - nanoTime.getAsLong() > 0;
  }

  /** Spends on work, if there is enough left for it; says whether there was. */
  public boolean spend(long units) {
    if (units > work || !lasts()) {
      return false;
    }
    work -= units;
    return true;
  }

  /**
   * Spends on work that is of no use if it is not done to its end.
   *
   * @throws OverBudgetException if there is not enough for it
   */
  public void demand(long units) {
    if (!spend(units)) {
      throw new OverBudgetException();
    }
  }
}
