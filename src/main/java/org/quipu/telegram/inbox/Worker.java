package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quipu.monitor.Metrics;
import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;
import org.quipu.store.Inbox;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Works on updates: one after another within a lane, and the lanes concurrently, each on its own
 * virtual thread.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final LaneQueues queues;
  private final UpdateProcessor handling;
  private final LeaseKeeper keeper;
  private final WaitingClock time;

  // Mutable state
  private final Set<Thread> runners = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  public Worker(
      WorkerSettings settings,
      Store store,
      Sender outbox,
      UpdateHandler handler,
      WaitingClock time,
      Metrics metrics) {
    this.queues = new LaneQueues(settings.held(), this::startRunner);
    this.handling = new UpdateProcessor(settings, store, outbox, handler, queues, time, metrics);
    this.time = time;
    this.keeper = new LeaseKeeper(store.inbox(), queues, time);
  }

  /**
   * Claims the inbox and resumes the unfinished updates of an earlier process.
   *
   * @throws org.quipu.store.StoreException if another process serves from the same store
   */
  public void start() {
    keeper.start();
  }

  void accept(List<Inbox.Entry> fresh, long lease) {
    fresh.forEach(entry -> queues.add(entry.lane(), QueuedUpdate.fresh(entry, lease)));
  }

  void resume(Inbox.Entry entry) {
    queues.add(entry.lane(), QueuedUpdate.resumed(entry));
  }

  boolean awaitRoom(Duration atMost) throws InterruptedException {
    return queues.awaitRoom(atMost);
  }

  /** The number of updates held in memory. */
  public int held() {
    return queues.held();
  }

  /** The time since the last round of maintenance of the inbox, which runs every few seconds. */
  public Duration sinceLastRound() {
    return keeper.sinceLastRound();
  }

  private void startRunner(String lane) {
    Thread runner = Thread.ofVirtual().name(lane).unstarted(() -> run(lane));
    runners.add(runner);
    runner.start();
  }

  private void run(String lane) {
    try {
      Optional<QueuedUpdate> next = queues.poll(lane);
      while (next.isPresent() && !stopping) {
        try (var _ = Correlation.of(next.get().entry().id())) {
          if (handleInsisting(lane, next.get())) {
            queues.release(next.get());
          }
        }
        next = queues.poll(lane);
      }
    } catch (InterruptedException e) {
      LOG.debug("Lane {} stops; its waiting updates are resumed at the next start", lane);
    } finally {
      runners.remove(Thread.currentThread());
    }
  }

  /**
   * Handles an update, waiting while the store is unavailable. Any other failure outside the
   * handler would happen again: the update is recorded as failed, and the lane goes on.
   */
  private boolean handleInsisting(String lane, QueuedUpdate held) throws InterruptedException {
    BackOff backOff = RetryPolicy.STORE.begin();
    while (true) {
      try {
        return handling.handle(lane, held);
      } catch (StoreException e) {
        LOG.atLevel(e.loudness(Level.ERROR))
            .log("Update {} waits for the store: {}", held.entry().id(), e.getMessage());
        time.sleep(backOff.next());
      } catch (RuntimeException | Error e) {
        // An Error that ended the lane would leave its chat without answers until the next start.
        handling.giveUp(held, e);
        return true;
      }
    }
  }

  /**
   * Begins no further update and waits for those in progress. Updates not finished in time stay in
   * the inbox.
   */
  public void stop(Duration atMost) throws InterruptedException {
    stopping = true;
    keeper.stop();
    joinAll(atMost);
    runners.forEach(Thread::interrupt);
    joinAll(LAST_WORDS);
    keeper.release();
  }

  private void joinAll(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    for (Thread runner : List.copyOf(runners)) {
      runner.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }
  }
}
