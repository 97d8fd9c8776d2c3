package org.quipu.telegram.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.quipu.store.Inbox;
import org.quipu.store.StoreException;
import org.quipu.telegram.WaitingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Renews this replica's lease, and takes over the updates of replicas that fell silent. */
final class LeaseKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
  private static final Duration ROUND = Duration.ofSeconds(2);

  private static final int BATCH = 500;

  private final Inbox inbox;
  private final LaneQueues queues;
  private final WaitingClock time;
  private final Thread rounds = Thread.ofVirtual().name("inbox-keeper").unstarted(this::rounds);

  // Mutable state
  private volatile Instant lastRound;

  LeaseKeeper(Inbox inbox, LaneQueues queues, WaitingClock time) {
    this.inbox = inbox;
    this.queues = queues;
    this.time = time;
    this.lastRound = time.now();
  }

  Duration sinceLastRound() {
    return Duration.between(lastRound, time.now());
  }

  void start() {
    inbox.renewLease();
    // All of them, even beyond capacity: later updates of the same chats must not be answered
    // first.
    takeOver(() -> BATCH);
    lastRound = time.now();
    rounds.start();
  }

  private void rounds() {
    try {
      while (true) {
        Thread.sleep(ROUND);
        round();
        lastRound = time.now();
      }
    } catch (InterruptedException e) {
      LOG.debug("The inbox keeper stops");
    }
  }

  private void round() {
    try {
      inbox.renewLease();
      takeOver(() -> Math.min(BATCH, queues.room()));
    } catch (StoreException e) {
      LOG.atLevel(e.loudness(Level.WARN)).log("The lease could not be renewed: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The inbox keeper failed", e);
    }
  }

  private void takeOver(IntSupplier most) {
    int limit = most.getAsInt();
    while (limit > 0) {
      List<Inbox.Entry> taken = inbox.takeOver(limit);
      taken.forEach(entry -> queues.add(entry.lane(), QueuedUpdate.resumed(entry)));
      if (!taken.isEmpty()) {
        LOG.info("Resumed {} updates that an earlier process left", taken.size());
      }
      limit = taken.size() < limit ? 0 : most.getAsInt();
    }
  }

  void stop() {
    rounds.interrupt();
  }

  /** Lets others take over this replica's unfinished updates at once. */
  void release() {
    inbox.release();
  }
}
