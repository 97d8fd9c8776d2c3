package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.quipu.config.Secret;
import org.quipu.fixture.TempStore;
import org.quipu.store.CitationLog;
import org.quipu.store.Inbox;
import org.quipu.store.Store;
import org.quipu.store.Verdicts;
import org.quipu.telegram.WaitingClock;

/** Expired data is deleted at the start, and then periodically. */
final class RetentionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  /** Time that stands still and ends with the first round. */
  private record OneRound(CountDownLatch over) implements WaitingClock {
    @Override
    public Instant now() {
      return NOON;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      over.countDown();
      throw new InterruptedException();
    }
  }

  @Test
  void verdictsGoWhenTheirTimeIsOver() throws Exception {
    TelegramSettings settings =
        TelegramSettings.usual(URI.create("http://127.0.0.1"), new Secret("none"));
    Verdicts.Entry old = new Verdicts.Entry("q1", "knots", false, Verdicts.WRONG);
    Verdicts.Entry young = new Verdicts.Entry("q2", "ropes", false, Verdicts.WRONG);
    try (TempStore storage = TempStore.now()) {
      Store store = storage.store();
      store.verdicts().add(old, TODAY.minusDays(366));
      store.verdicts().add(young, TODAY.minusDays(365));
      OneRound time = new OneRound(new CountDownLatch(1));
      new Retention(store, settings, time).start();
      time.over().await();
      assertEquals(
          List.of(new Verdicts.Counted(young, 1, TODAY.minusDays(365))), store.verdicts().all());
    }
  }

  @Test
  void finishedUpdatesAndCitationsGoEachInTheirOwnTime() throws Exception {
    TelegramSettings settings =
        TelegramSettings.usual(URI.create("http://127.0.0.1"), new Secret("none"));
    Instant weekAndDayAgo = NOON.minus(Duration.ofDays(8));
    Clock then = Clock.fixed(weekAndDayAgo, ZoneOffset.UTC);
    Inbox.Entry update =
        new Inbox.Entry(5, "rest", OptionalLong.empty(), OptionalLong.empty(), weekAndDayAgo, "{}");
    try (TempStore storage = TempStore.at(then)) {
      Store store = storage.store();
      store.inbox().add(List.of(update));
      store.inbox().finish(5, Inbox.Outcome.HANDLED, "");
      store.replies().add(-5, 10, 11, weekAndDayAgo);
      store.citations().add(citation("q1", weekAndDayAgo));
      store.citations().add(citation("q2", NOON.minus(Duration.ofDays(3651))));
      OneRound time = new OneRound(new CountDownLatch(1));
      new Retention(store, settings, time).start();
      time.over().await();
      assertEquals(List.of(update), store.inbox().add(List.of(update)), "not known any more");
      assertEquals(OptionalInt.empty(), store.replies().answerTo(-5, 10));
      assertEquals(
          List.of("q1"),
          store.citations().in(-5, OptionalInt.empty()).stream()
              .map(CitationLog.Entry::id)
              .toList());
    }
  }

  private static CitationLog.Entry citation(String id, Instant given) {
    return new CitationLog.Entry(
        id,
        -5,
        OptionalInt.empty(),
        "peru",
        3,
        9,
        "ab12",
        given,
        OptionalInt.of(10),
        OptionalLong.empty());
  }
}
