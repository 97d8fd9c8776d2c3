package org.quipu.telegram.posting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.quipu.store.Facts;

final class RichMemoryTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Facts facts = new FactsInMemory();

  @Test
  void unknownMethodIsBelievedAtOnceAndAfterARestart() {
    memory("1", NOON).refused("Not Found");
    assertFalse(memory("1", NOON.plus(Duration.ofHours(23))).mayTry());
  }

  @Test
  void refusalIsForgottenAfterADay() {
    memory("1", NOON).refused("Not Found");
    assertTrue(memory("1", NOON.plus(Duration.ofHours(25))).mayTry());
  }

  @Test
  void refusalIsForgottenByAnotherVersion() {
    memory("1", NOON).refused("Not Found");
    assertTrue(memory("2", NOON).mayTry());
  }

  @Test
  void oneUnexplainedRefusalMayBeTheFaultOfTheCard() {
    RichMemory memory = memory("1", NOON);
    memory.refused("Bad Request: wrong block");
    assertTrue(memory.mayTry());
    memory.refused("Bad Request: wrong block");
    assertFalse(memory.mayTry());
  }

  @Test
  void acceptanceIsRemembered() {
    assertFalse(memory("1", NOON).isProven());
    memory("1", NOON).taken();
    assertTrue(memory("1", NOON.plus(Duration.ofDays(9))).isProven());
  }

  @Test
  void switchedOffIsNeverTried() {
    RichMemory memory = new RichMemory(RichMode.OFF, facts, "rich", "1", Clock.systemUTC());
    memory.taken();
    assertFalse(memory.mayTry());
    assertFalse(memory.isProven());
  }

  private RichMemory memory(String version, Instant now) {
    return new RichMemory(RichMode.AUTO, facts, "rich", version, Clock.fixed(now, ZoneOffset.UTC));
  }
}
