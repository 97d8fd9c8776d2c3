package org.quipu.telegram.polling;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;
import org.quipu.store.StoreException;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbox.Intake;
import org.quipu.telegram.inbox.RawUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Passes batches to the intake and raises the offset once they are durable. Never throws, because
 * an exception would end the session silently.
 */
final class PollConsumer implements LongPollingUpdateConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(PollConsumer.class);
  private final Intake intake;
  private final AtomicInteger offset;
  private final WaitingClock time;
  private final Runnable forgetFilter;

  private final BackOff backOff = RetryPolicy.STORE.begin();

  PollConsumer(Intake intake, AtomicInteger offset, WaitingClock time, Runnable forgetFilter) {
    this.intake = intake;
    this.offset = offset;
    this.time = time;
    this.forgetFilter = forgetFilter;
  }

  @Override
  public void consume(List<Update> updates) {
    forgetFilter.run();
    List<RawUpdate> batch =
        updates.stream()
            .filter(UndecodedUpdate.class::isInstance)
            .map(update -> ((UndecodedUpdate) update).raw())
            .toList();
    batch.stream().mapToLong(RawUpdate::id).max().ifPresent(last -> keep(batch, last));
  }

  private void keep(List<RawUpdate> batch, long last) {
    try {
      intake.accept(batch);
      offset.set(Math.clamp(last + 1, 1, Integer.MAX_VALUE));
      backOff.reset();
    } catch (StoreException e) {
      LOG.atLevel(e.loudness(Level.ERROR))
          .log("The store does not take updates; they stay at Telegram: {}", e.getMessage());
      pause();
    } catch (RuntimeException | Error e) {
      LOG.error("A batch of updates could not be taken in; it is fetched again", e);
      pause();
    }
  }

  private void pause() {
    try {
      time.sleep(backOff.next());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    // The received updates are in the inbox; there is nothing to close.
  }
}
