package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.store.Inbox.Outcome;
import org.quipu.telegram.WaitingClock;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

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

  private static UpdateFacts askedInAGroup(Instant when) {
    Message message =
        Message.builder()
            .messageId(1)
            .date((int) when.getEpochSecond())
            .chat(Chat.builder().id(-5L).type("group").build())
            .build();
    Update update = new Update();
    update.setMessage(message);
    return new UpdateFacts(update);
  }

  /** A machine that slept, or whose clock was set right after the start. */
  @Test
  void theAgeOfAQuestionIsToldByTheSystemsClockHoweverItHasJumped() {
    Gate gate = new Gate(WorkerSettings.defaults(), WaitingClock.on(systemClock));
    shown = NOON.minus(Duration.ofDays(1));
    assertEquals(Optional.empty(), gate.refusal(askedInAGroup(shown)));
    shown = NOON.plus(Duration.ofDays(1));
    assertEquals(Optional.empty(), gate.refusal(askedInAGroup(shown)));
    assertEquals(Optional.of(Outcome.STALE), gate.refusal(askedInAGroup(NOON)));
  }
}
