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
 * The sender of one update. What Telegram has accepted is recorded before anything else happens,
 * and not sent again when the update is handled again. Only a reply that was on the wire when the
 * process ended can go out twice.
 */
final class RecordedSender implements Sender {
  /** An update that was in hand each time the process died is more likely the cause than not. */
  private static final int MOST_BEGINNINGS = 5;

  private final long update;
  private final boolean resumed;
  private final Sender outbox;
  private final Inbox inbox;
  private final Permits permits;
  private final List<Receipt> receipts;
  private long lease;
  private int next;

  /** Whether the inbox has noted that the update is being worked on. */
  private boolean noted;

  /**
   * Creates a sender.
   *
   * @param lease under which the update is this replica's
   * @param resumed whether an earlier process may have ended because of the update
   * @param accepted what Telegram has accepted for the update before
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
   * Says that the work on the update begins or goes on.
   *
   * @throws EndsProcess when the process has ended too often meanwhile
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

  /** Says that the work on the update rests, so that an end of the process is not its fault. */
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

  /** Begins to handle the update again: its first sends are those that were accepted before. */
  void rewind() {
    next = 0;
  }

  /** Begins again under another lease, under which the update has proved to be still here. */
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

  // Before anything is waited for again: until then the end of the process would repeat it.
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

  /** The process has ended each time that the update was worked on. */
  static final class EndsProcess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndsProcess() {
      super("the process ended %d times while handling it".formatted(MOST_BEGINNINGS));
    }
  }

  /** Another replica may be handling the update by now. */
  static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
