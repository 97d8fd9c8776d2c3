package org.quipu.telegram.inbox;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.store.Inbox;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Request;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * The sender of one update. Each send that Telegram accepted is recorded before anything else
 * happens, and is not repeated when the update is handled again. Only a reply that was on the wire
 * when the process ended can go out twice.
 */
final class RecordedSender implements Sender {
  /** An update that was being handled each time the process died is probably the cause. */
  private static final int MOST_BEGINNINGS = 5;

  private final long update;
  private final boolean resumed;
  private final Sender outbox;
  private final Inbox inbox;
  private final Permits permits;
  private final List<Receipt> receipts;
  private long lease;
  private int next;

  /** Whether the inbox has recorded that the update is being worked on. */
  private boolean noted;

  /**
   * Creates a sender.
   *
   * @param lease the lease under which this replica holds the update
   * @param resumed whether the update may have ended an earlier process
   * @param accepted the sends that Telegram accepted for the update before
   */
  RecordedSender(
      long update,
      boolean resumed,
      long lease,
      Sender outbox,
      Inbox inbox,
      Permits permits,
      List<Inbox.Accepted> accepted) {
    this.lease = lease;
    this.update = update;
    this.resumed = resumed;
    this.outbox = outbox;
    this.inbox = inbox;
    this.permits = permits;
    this.receipts = new ArrayList<>();
    accepted.forEach(send -> receipts.add(new Receipt(send.chat(), send.message())));
  }

  /**
   * Marks the work on the update as begun or continued.
   *
   * @throws EndsProcess if the process has ended too often during it
   */
  void begin() {
    if (resumed && !noted) {
      int beginnings = inbox.begin(update);
      noted = true;
      if (beginnings > MOST_BEGINNINGS) {
        throw new EndsProcess();
      }
    }
  }

  /**
   * Marks the work on the update as suspended, so that an end of the process is not blamed on it.
   */
  void suspend() {
    if (noted) {
      noted = false;
      inbox.suspend(update);
    }
  }

  private <T> T waiting(Permits.Waiting<T> call) throws SendRefused, InterruptedException {
    suspend();
    try {
      return permits.givenBackDuring(call);
    } catch (SendRefused e) {
      begin();
      throw e;
    }
  }

  /** Prepares to handle the update again: its first sends are those that were accepted before. */
  void rewind() {
    next = 0;
  }

  /** Prepares to begin again under another lease, which has proved to hold the update. */
  void rewindUnder(long another) {
    lease = another;
    rewind();
  }

  /** Whether Telegram has accepted anything for this update. */
  boolean hasSent() {
    return !receipts.isEmpty();
  }

  @Override
  public Receipt send(Destination destination, Request request)
      throws SendRefused, InterruptedException {
    if (next < receipts.size()) {
      return receipts.get(next++);
    }
    if (inbox.lease() != lease) {
      throw new LeaseLost();
    }
    Receipt receipt = waiting(() -> recorded(outbox.send(destination, request)));
    begin();
    return receipt;
  }

  // Before any further wait: until it is recorded, an end of the process would repeat the send.
  private Receipt recorded(Receipt receipt) {
    // In memory first: a store that fails now must not lead to a second send.
    receipts.add(receipt);
    int ordinal = next++;
    inbox.accepted(new Inbox.Accepted(update, ordinal, receipt.chat(), receipt.message()));
    return receipt;
  }

  @Override
  public <T extends Serializable> Optional<T> answer(BotApiMethod<T> answer)
      throws SendRefused, InterruptedException {
    Optional<T> answered = waiting(() -> outbox.answer(answer));
    begin();
    return answered;
  }

  @Override
  public <T extends Serializable> Optional<T> call(PartialBotApiMethod<T> method)
      throws SendRefused, InterruptedException {
    Optional<T> called = waiting(() -> outbox.call(method));
    begin();
    return called;
  }

  /** The process has ended each time the update was worked on. */
  static final class EndsProcess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndsProcess() {
      super("the process ended %d times while handling it".formatted(MOST_BEGINNINGS));
    }
  }

  /** Another replica may already be handling the update. */
  static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
