package org.quipu.retrieval.budget;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The remaining time and work that one question may cost, so that one question cannot stall all
 * others. Loops that grow with the corpus or the question spend from it; when it runs out they stop
 * with the best result so far if that is useful, and otherwise with an {@link OverBudgetException}.
 * Not thread-safe.
 */
public final class Budget {
  /** Many times what any question takes, even the first of a process on a busy machine. */
  private static final Duration USUAL_TIME = Duration.ofSeconds(20);

  /** Enough for some hundred unknown words, or some filters on a million articles. */
  private static final long USUAL_WORK = 30_000_000;

  private final LongSupplier nanoTime;
  private final long deadline;
  private long work;

  /**
   * Creates a budget whose time starts now.
   *
   * @param work in units of a word or an article examined, some ten nanoseconds each
   * @param nanoTime a monotonic clock such as {@code System::nanoTime}
   */
  public Budget(Duration time, long work, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
    this.work = work;
  }

  /** The default budget of a question. */
  public static Budget usual() {
    return new Budget(USUAL_TIME, USUAL_WORK, System::nanoTime);
  }

  /** The time left, 0 if there is none; for engines that delegate work elsewhere. */
  public Duration time() {
    return Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
  }

  /** Whether there is time left. */
  public boolean lasts() {
    return deadline - nanoTime.getAsLong() > 0;
  }

  /** Spends the given work if enough is left, and returns whether there was. */
  public boolean spend(long units) {
    if (units > work || !lasts()) {
      return false;
    }
    work -= units;
    return true;
  }

  /**
   * Spends work that is useless unless it is completed.
   *
   * @throws OverBudgetException if not enough is left
   */
  public void demand(long units) {
    if (!spend(units)) {
      throw new OverBudgetException();
    }
  }
}
