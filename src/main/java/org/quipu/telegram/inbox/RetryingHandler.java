package org.quipu.telegram.inbox;

import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;
import org.quipu.store.Inbox.Outcome;
import org.quipu.store.StoreUnavailable;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes an update to the handler, and retries after a failure a bounded number of times. */
final class RetryingHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RetryingHandler.class);

  private final UpdateHandler handler;
  private final Sender outbox;
  private final Permits permits;
  private final WaitingClock time;

  RetryingHandler(UpdateHandler handler, Sender outbox, Permits permits, WaitingClock time) {
    this.handler = handler;
    this.outbox = outbox;
    this.permits = permits;
    this.time = time;
  }

  /** How the handling ended. */
  record Verdict(Outcome outcome, String reason) {}

  Verdict run(Incoming update, String correlation, RecordedSender sender)
      throws InterruptedException {
    BackOff ofHandler = RetryPolicy.HANDLER.begin();
    BackOff ofStore = RetryPolicy.STORE.begin();
    while (true) {
      try {
        once(update, sender);
        return new Verdict(Outcome.HANDLED, "");
      } catch (SendRefused e) {
        return new Verdict(Outcome.REFUSED, e.refusal().name());
      } catch (RecordedSender.LeaseLost e) {
        throw e;
      } catch (RecordedSender.EndsProcess e) {
        LOG.error("Gave up: {}", e.getMessage());
        apologise(update, correlation);
        return new Verdict(Outcome.FAILED, String.valueOf(e.getMessage()));
      } catch (StoreUnavailable e) {
        sender.suspend();
        // Not the question's fault: it is answered when the store is back, however long that takes.
        LOG.error("Waiting for the store: {}", e.getMessage());
        time.sleep(ofStore.next());
        sender.rewind();
      } catch (RuntimeException | Error e) {
        sender.suspend();
        report(e);
        if (ofHandler.isSpent()) {
          apologise(update, correlation);
          return new Verdict(Outcome.FAILED, e.getClass().getName());
        }
        time.sleep(ofHandler.next());
        sender.rewind();
      }
    }
  }

  private void once(Incoming update, RecordedSender sender)
      throws SendRefused, InterruptedException {
    permits.take();
    try {
      sender.begin();
      handler.handle(update, sender);
    } finally {
      permits.giveBack();
    }
  }

  private void apologise(Incoming update, String correlation) throws InterruptedException {
    try {
      handler.apologise(update, correlation, outbox);
    } catch (SendRefused | RuntimeException | Error e) {
      LOG.warn("Could not apologise: {}", e.getClass());
    }
  }

  /** Logs where it failed, without the exception's message, which may quote a person's words. */
  private static void report(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.error("Handling failed: {} at {}", failure.getClass(), trace.length > 0 ? trace[0] : "?");
    LOG.debug("Handling failed", failure);
  }
}
