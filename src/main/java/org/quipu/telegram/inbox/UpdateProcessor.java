package org.quipu.telegram.inbox;

import com.fasterxml.jackson.core.JacksonException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quipu.monitor.Metrics;
import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Processes one update, from the queue to its recorded outcome. */
final class UpdateProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateProcessor.class);
  private static final Duration BEHIND_ANOTHER = Duration.ofMillis(100);
  private static final Duration LEASE_CHECK = Duration.ofSeconds(1);

  private final Inbox inbox;
  private final Gate gate;
  private final FloodGate flood;
  private final ChatPresence presence;
  private final RetryingHandler attempts;
  private final UpdateHandler handler;
  private final Sender outbox;
  private final LaneQueues queues;
  private final WaitingClock time;
  private final Permits permits;
  private final UpdateMetrics metrics;

  UpdateProcessor(
      WorkerSettings settings,
      Store store,
      Sender outbox,
      UpdateHandler handler,
      LaneQueues queues,
      WaitingClock time,
      Metrics metrics) {
    this.inbox = store.inbox();
    this.gate = new Gate(settings, time);
    this.flood = new FloodGate(settings.flood(), time);
    this.presence = new ChatPresence(store.chats());
    this.permits = new Permits(settings.handledAtOnce());
    this.attempts = new RetryingHandler(handler, outbox, permits, time);
    this.handler = handler;
    this.outbox = outbox;
    this.queues = queues;
    this.time = time;
    this.metrics = new UpdateMetrics(metrics);
  }

  /**
   * Handles the update, or lets it wait elsewhere. When this returns, the lane may go on.
   *
   * @return false if the update now waits in another lane
   */
  boolean handle(String lane, QueuedUpdate held) throws InterruptedException {
    if (isOvertaken(lane)) {
      passOver(held);
      return true;
    }
    long lease = awaitLease();
    if (held.isParked()) {
      Optional<Inbox.Entry> whole = inbox.waitingHere(held.entry().id());
      return whole.isEmpty() || take(lane, held.with(whole.get()), lease);
    }
    if ((held.resumed() || held.lease() != lease) && !inbox.isWaitingHere(held.entry().id())) {
      return true;
    }
    return take(lane, held, lease);
  }

  private boolean isOvertaken(String lane) {
    return Lanes.onlyNewestMatters(lane) && queues.hasMore(lane);
  }

  /**
   * An update that a newer one has made pointless is not handled, but whoever waits for it is
   * answered.
   */
  private void passOver(QueuedUpdate held) throws InterruptedException {
    Optional<Inbox.Entry> whole =
        held.isParked() ? inbox.waitingHere(held.entry().id()) : Optional.of(held.entry());
    Optional<Incoming> update = whole.flatMap(this::read);
    if (update.isPresent()) {
      passOver(held, update.get());
    } else {
      finish(held, Outcome.SUPERSEDED, "");
    }
  }

  private void passOver(QueuedUpdate held, Incoming update) throws InterruptedException {
    try {
      handler.passedOver(update, outbox);
    } catch (SendRefused | RuntimeException e) {
      LOG.debug("Could not report that the update was passed over: {}", e.getClass());
    }
    finish(held, Outcome.SUPERSEDED, "");
  }

  private boolean take(String lane, QueuedUpdate held, long lease) throws InterruptedException {
    while (inbox.isBehindAnother(held.entry())) {
      time.sleep(BEHIND_ANOTHER);
    }
    Optional<Incoming> update = read(held.entry());
    if (update.isPresent()) {
      return admit(lane, held, lease, update.get());
    }
    finish(held, Outcome.UNREADABLE, "not an update of the Bot API");
    return true;
  }

  private Optional<Incoming> read(Inbox.Entry entry) {
    try {
      return Optional.of(Incoming.read(entry.json()));
    } catch (JacksonException | StackOverflowError e) {
      // The message may quote a person's words; the exception's type does not.
      LOG.warn("Update {} cannot be read, and is skipped: {}", entry.id(), e.getClass());
      LOG.debug("Why it cannot be read", e);
      return Optional.empty();
    }
  }

  private boolean admit(String lane, QueuedUpdate held, long lease, Incoming update)
      throws InterruptedException {
    Optional<Outcome> refusal = gate.refusal(held.entry(), update);
    if (refusal.isPresent()) {
      finish(held, refusal.get(), "");
      return true;
    }
    presence.see(held.entry().chat(), update);
    if (!held.isAside() && waitsAside(lane, held, update)) {
      return false;
    }
    sleepUntilAllowed(held);
    if (isOvertaken(lane)) {
      FloodGate.Turn.of(held.entry(), update).ifPresent(flood::giveBack);
      passOver(held, update);
    } else {
      run(held, lease, update);
    }
    return true;
  }

  /**
   * Makes a person who floods wait: the lane itself waits if it holds nobody else's updates; in a
   * group the update moves to a lane of its own.
   */
  private boolean waitsAside(String lane, QueuedUpdate held, Incoming update)
      throws InterruptedException {
    Optional<FloodGate.Turn> taken =
        FloodGate.Turn.of(held.entry(), update).filter(any -> counts(update));
    if (taken.isEmpty()) {
      return false;
    }
    FloodGate.Turn turn = taken.get();
    Duration wait = flood.take(turn);
    String aside = Lanes.aside(lane, turn.person());
    if (wait.isZero() && !queues.isOpen(aside)) {
      return false;
    }
    // Each press has its own spinner, which turns until it is answered.
    if (turn.kind() == FloodGate.Kind.PRESS || flood.askForPause(turn)) {
      askForPause(update, wait);
    }
    if (turn.isInGroup()) {
      queues.move(aside, held.waitingUntil(time.now().plus(wait)));
      return true;
    }
    time.sleep(wait);
    return false;
  }

  /** Typing is not yet addressed to the bot, but counts too. */
  private boolean counts(Incoming update) {
    return update instanceof Incoming.Typed || handler.addressed(update);
  }

  private void askForPause(Incoming update, Duration wait) throws InterruptedException {
    try {
      handler.askForPause(update, wait, outbox);
    } catch (SendRefused | RuntimeException e) {
      LOG.warn("Could not ask for a pause: {}", e.getClass());
    }
  }

  private void sleepUntilAllowed(QueuedUpdate held) throws InterruptedException {
    Duration wait = held.isAside() ? Duration.between(time.now(), held.notBefore()) : Duration.ZERO;
    if (wait.isPositive()) {
      time.sleep(wait);
    }
  }

  private void run(QueuedUpdate held, long lease, Incoming update) throws InterruptedException {
    Inbox.Entry entry = held.entry();
    List<Inbox.Accepted> accepted = held.resumed() ? inbox.acceptedOf(entry.id()) : List.of();
    RecordedSender sender =
        new RecordedSender(entry.id(), held.resumed(), lease, outbox, inbox, permits, accepted);
    while (!hasEnded(held, update, sender)) {
      LOG.warn("This replica was silent for longer than its lease");
      long another = awaitLease();
      if (!isStillHere(entry.id())) {
        LOG.warn("Another replica has taken the update over");
        return;
      }
      sender.rewindUnder(another);
    }
  }

  /** Returns false if the store must first be asked whether the update is still this replica's. */
  private boolean hasEnded(QueuedUpdate held, Incoming update, RecordedSender sender)
      throws InterruptedException {
    Inbox.Entry entry = held.entry();
    try {
      RetryingHandler.Verdict verdict = attempts.run(update, Correlation.id(entry.id()), sender);
      if (verdict.outcome() == Outcome.REFUSED) {
        entry.chat().ifPresent(presence::doubt);
      }
      boolean noted = verdict.outcome() == Outcome.HANDLED && !isAsking(update, sender);
      finish(held, noted ? Outcome.NOTED : verdict.outcome(), verdict.reason());
      if (sender.hasSent()) {
        metrics.answered(Duration.between(entry.received(), time.today()));
      }
      return true;
    } catch (RecordedSender.LeaseLost e) {
      return false;
    }
  }

  private long awaitLease() throws InterruptedException {
    long lease = inbox.lease();
    while (lease == 0) {
      time.sleep(LEASE_CHECK);
      lease = inbox.lease();
    }
    return lease;
  }

  /** Retries until the store answers, because only the sender knows the earlier sends. */
  private boolean isStillHere(long update) throws InterruptedException {
    BackOff backOff = RetryPolicy.STORE.begin();
    while (true) {
      try {
        return inbox.isWaitingHere(update);
      } catch (StoreException e) {
        LOG.atLevel(e.loudness(Level.ERROR))
            .log("The store cannot say which replica holds the update: {}", e.getMessage());
        time.sleep(backOff.next());
      }
    }
  }

  private boolean isAsking(Incoming update, RecordedSender sender) {
    return sender.hasSent() || update instanceof Incoming.Typed || handler.addressed(update);
  }

  /** Records an update that failed outside its handler. */
  void giveUp(QueuedUpdate held, Throwable failure) throws InterruptedException {
    LOG.error("Update {} failed: {}", held.entry().id(), failure.getClass());
    LOG.debug("Why it failed", failure);
    finish(held, Outcome.FAILED, failure.getClass().getName());
  }

  /**
   * Retries until the store accepts it, because an answered update without a record would be
   * answered again.
   */
  private void finish(QueuedUpdate held, Outcome outcome, String reason)
      throws InterruptedException {
    BackOff backOff = RetryPolicy.STORE.begin();
    while (true) {
      try {
        inbox.finish(held.entry().id(), outcome, reason);
        metrics.finished(outcome);
        return;
      } catch (StoreException e) {
        LOG.atLevel(e.loudness(Level.ERROR))
            .log("The store could not record that the update is finished: {}", e.getMessage());
        time.sleep(backOff.next());
      }
    }
  }
}
