package org.quipu.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TurnstileTest {
  private Instant now = Instant.EPOCH;
  private final Turnstile turnstile = new Turnstile(() -> now);

  private int passes(String client, int tries) {
    int passed = 0;
    for (int i = 0; i < tries; i++) {
      passed += turnstile.mayPass(client) ? 1 : 0;
    }
    return passed;
  }

  @Test
  void aClientMaySearchSoOftenAtOnce() {
    assertTrue(passes("a", 100) <= 30);
    assertFalse(turnstile.mayPass("a"));
  }

  @Test
  void oneClientDoesNotUseUpTheAllowanceOfAnother() {
    passes("a", 100);
    assertTrue(turnstile.mayPass("b"));
  }

  @Test
  void theAllowanceComesBack() {
    int whole = passes("a", 100);
    now = now.plusSeconds(5);
    assertTrue(passes("a", 100) == 5);
    now = now.plusSeconds(3600);
    assertTrue(passes("a", 100) == whole);
  }
}
