package org.quipu.telegram.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.store.Inbox;
import org.quipu.store.StoreException;
import org.quipu.telegram.WaitingClock;

/**
 * The common entry for polling and webhook: once {@link #accept} returns, its updates are durable
 * and will be answered.
 */
public final class Intake {
  /**
   * After this the intake counts as working again: if updates are kept away from a service that is
   * not ready, none would ever prove it.
   */
  private static final Duration REFUSAL_COUNTS = Duration.ofMinutes(1);

  private final Inbox inbox;
  private final Worker worker;
  private final WaitingClock time;
  private final Counter received;
  private final Counter duplicates;

  // Mutable state
  private volatile Instant lastRefusal = Instant.MIN;

  public Intake(Inbox inbox, Worker worker, WaitingClock time, Metrics metrics) {
    this.inbox = inbox;
    this.worker = worker;
    this.time = time;
    received = metrics.counter("quipu_updates_total", "Updates received");
    duplicates = metrics.counter("quipu_updates_duplicate_total", "Updates received before");
  }

  /**
   * Makes a batch durable and passes the new updates to the worker.
   *
   * @throws org.quipu.store.StoreException if it could not be made durable; the batch must be
   *     delivered again
   */
  public void accept(List<RawUpdate> batch) {
    List<Inbox.Entry> entries =
        batch.stream().map(update -> update.received(time.today())).toList();
    long lease = inbox.lease();
    List<Inbox.Entry> fresh = add(entries);
    received.add(batch.size());
    duplicates.add(batch.size() - fresh.size());
    worker.accept(fresh, lease);
    if (fresh.size() < entries.size()) {
      entries.stream().filter(entry -> !fresh.contains(entry)).forEach(this::seeAgain);
    }
  }

  private List<Inbox.Entry> add(List<Inbox.Entry> entries) {
    try {
      List<Inbox.Entry> fresh = inbox.add(entries);
      lastRefusal = Instant.MIN;
      return fresh;
    } catch (StoreException e) {
      lastRefusal = time.now();
      throw e;
    }
  }

  /** Whether the store accepts updates. False for a minute after it refused some. */
  public boolean isWorking() {
    return lastRefusal.isBefore(time.now().minus(REFUSAL_COUNTS));
  }

  /**
   * A known update that is waiting in the inbox is usually being worked on already, but not if the
   * store's reply to its first arrival was lost.
   */
  private void seeAgain(Inbox.Entry entry) {
    if (inbox.isWaitingHere(entry.id())) {
      worker.resume(entry);
    }
  }

  /**
   * Waits until the worker has room for more, so that a long queue stays safely at Telegram.
   *
   * @return false if there was still none after the given time
   */
  public boolean awaitRoom(Duration atMost) throws InterruptedException {
    return worker.awaitRoom(atMost);
  }
}
