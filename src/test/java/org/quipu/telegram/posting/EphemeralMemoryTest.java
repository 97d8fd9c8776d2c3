package org.quipu.telegram.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.store.Facts;

final class EphemeralMemoryTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final List<EphemeralForm> ALL = List.of(EphemeralForm.values());

  private final Facts facts = new FactsInMemory();

  private EphemeralMemory memory(String version, Instant now) {
    return new EphemeralMemory(facts, version, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void theNewestFormIsTriedFirst() {
    assertEquals(
        List.of(EphemeralForm.PARAMETERS, EphemeralForm.RECEIVER), memory("1", NOON).worthATry());
  }

  @Test
  void theFormThatWasTakenIsTheOnlyOneTriedAlsoAfterARestart() {
    memory("1", NOON).taken(EphemeralForm.RECEIVER);
    assertEquals(List.of(EphemeralForm.RECEIVER), memory("1", NOON).worthATry());
  }

  @Test
  void whatWasFoundOutIsForgottenAfterADay() {
    memory("1", NOON).taken(EphemeralForm.RECEIVER);
    assertEquals(ALL, memory("1", NOON.plus(Duration.ofHours(25))).worthATry());
  }

  @Test
  void whatWasFoundOutIsForgottenByAnotherVersion() {
    memory("1", NOON).taken(EphemeralForm.RECEIVER);
    assertEquals(ALL, memory("2", NOON).worthATry());
  }

  @Test
  void oneFailureMayBeTheFaultOfTheMessage() {
    EphemeralMemory memory = memory("1", NOON);
    memory.noneTaken();
    assertEquals(ALL, memory.worthATry());
    memory.noneTaken();
    assertEquals(List.of(), memory.worthATry());
  }

  @Test
  void aFactThatCannotBeReadCountsAsNone() {
    facts.put("telegram.ephemeral", "who knows");
    assertEquals(ALL, memory("1", NOON).worthATry());
  }
}
