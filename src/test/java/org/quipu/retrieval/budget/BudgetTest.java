package org.quipu.retrieval.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BudgetTest {
  private long now = Long.MAX_VALUE - 5;

  private Budget budget(int nanos, long work) {
    return new Budget(Duration.ofNanos(nanos), work, () -> now);
  }

  @Test
  void itLastsUntilItsDeadlineAlsoWhereTheClockOverflows() {
    Budget budget = budget(10, 100);
    now += 9;
    assertTrue(budget.lasts());
    assertEquals(Duration.ofNanos(1), budget.time());
    now += 1;
    assertFalse(budget.lasts());
    now += 100;
    assertEquals(Duration.ZERO, budget.time());
  }

  @Test
  void whatThereIsNotEnoughForIsNotSpent() {
    Budget budget = budget(10, 100);
    assertTrue(budget.spend(99));
    assertFalse(budget.spend(2));
    assertTrue(budget.spend(1));
    assertFalse(budget.spend(1));
  }

  @Test
  void nothingIsSpentAfterTheDeadline() {
    Budget budget = budget(10, 100);
    now += 10;
    assertFalse(budget.spend(1));
  }

  @Test
  void whatMustBeDoneToItsEndIsGivenUp() {
    Budget budget = budget(10, 100);
    budget.demand(50);
    assertThrows(OverBudgetException.class, () -> budget.demand(51));
  }
}
