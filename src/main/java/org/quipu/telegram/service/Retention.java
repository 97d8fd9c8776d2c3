package org.quipu.telegram.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.telegram.WaitingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Deletes stored data whose retention period is over. */
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration LONGEST_ROUND = Duration.ofHours(1);
  private static final Duration SHORTEST_ROUND = Duration.ofSeconds(1);

  private final Store store;
  private final TelegramSettings settings;
  private final WaitingClock time;
  private final Thread rounds = Thread.ofVirtual().name("retention").unstarted(this::rounds);

  Retention(Store store, TelegramSettings settings, WaitingClock time) {
    this.store = store;
    this.settings = settings;
    this.time = time;
  }

  void start() {
    rounds.start();
  }

  void stop() {
    rounds.interrupt();
  }

  private void rounds() {
    try {
      while (true) {
        round();
        time.sleep(pause());
      }
    } catch (InterruptedException e) {
      LOG.debug("Retention stops");
    }
  }

  /** The pause between rounds: an hour, or less if something is kept for less. */
  private Duration pause() {
    Duration pause =
        Stream.of(LONGEST_ROUND, settings.keepUpdates(), settings.keepCitations())
            .min(Comparator.naturalOrder())
            .orElse(LONGEST_ROUND);
    return pause.compareTo(SHORTEST_ROUND) < 0 ? SHORTEST_ROUND : pause;
  }

  private void round() {
    try {
      Instant now = time.today();
      int removed =
          store.purge(
              now.minus(settings.keepUpdates()),
              now.minus(settings.keepCitations()),
              LocalDate.ofInstant(now.minus(settings.keepVerdicts()), ZoneOffset.UTC));
      LOG.debug("Retention removed {} rows", removed);
    } catch (StoreException e) {
      LOG.atLevel(e.loudness(Level.WARN)).log("Could not delete expired data: {}", e.getMessage());
    }
  }
}
