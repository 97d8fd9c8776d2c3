package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;

class GateTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Instant shown = NOON;

  private final Clock systemClock =
      new Clock() {
        @Override
        public Instant instant() {
          return shown;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };

  private static Optional<Outcome> refusal(Gate gate, Instant askedInAGroup)
      throws JacksonException {
    String json =
        """
        {"update_id":1,"message":{"message_id":1,"date":%d,"text":"when?",
         "chat":{"id":-5,"type":"group"}}}\
        """
            .formatted(askedInAGroup.getEpochSecond());
    Inbox.Entry entry =
        RawUpdate.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow().received(NOON);
    return gate.refusal(entry, Incoming.read(json));
  }

  /** A machine that slept, or whose clock was set right after the start. */
  @Test
  void theAgeOfAQuestionIsToldByTheSystemsClockHoweverItHasJumped() throws JacksonException {
    Gate gate = new Gate(WorkerSettings.defaults(), WaitingClock.on(systemClock));
    shown = NOON.minus(Duration.ofDays(1));
    assertEquals(Optional.empty(), refusal(gate, shown));
    shown = NOON.plus(Duration.ofDays(1));
    assertEquals(Optional.empty(), refusal(gate, shown));
    assertEquals(Optional.of(Outcome.STALE), refusal(gate, NOON));
  }
}
