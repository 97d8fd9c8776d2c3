package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final Allowance allowance = new Allowance(3, Duration.ofSeconds(10));

  private void takeAll() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Duration.ZERO, allowance.take(NOON));
    }
  }

  @Test
  void aBurstPassesAndTheRestWaitsInTurn() {
    takeAll();
    assertEquals(Duration.ofSeconds(10), allowance.take(NOON));
    assertEquals(Duration.ofSeconds(20), allowance.take(NOON));
  }

  @Test
  void itComesBackOneByOne() {
    takeAll();
    assertEquals(Duration.ZERO, allowance.take(NOON.plusSeconds(10)));
    assertEquals(Duration.ofSeconds(10), allowance.take(NOON.plusSeconds(10)));
  }

  @Test
  void aPauseIsAskedForOncePerBurst() {
    takeAll();
    allowance.take(NOON);
    assertTrue(allowance.askForPause());
    allowance.take(NOON);
    assertFalse(allowance.askForPause());
    allowance.take(NOON.plusSeconds(600));
    takeAllAfter(NOON.plusSeconds(600));
    assertTrue(allowance.askForPause());
  }

  private void takeAllAfter(Instant time) {
    for (int i = 0; i < 3; i++) {
      allowance.take(time);
    }
  }
}
