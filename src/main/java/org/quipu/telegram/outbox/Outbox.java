package org.quipu.telegram.outbox;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.quipu.monitor.Metrics;
import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;
import org.quipu.store.Chats;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.Request;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.outbox.Attempt.Accepted;
import org.quipu.telegram.outbox.Attempt.Failed;
import org.quipu.telegram.outbox.Attempt.Moved;
import org.quipu.telegram.outbox.Attempt.PartGone;
import org.quipu.telegram.outbox.Attempt.Refused;
import org.quipu.telegram.outbox.Attempt.ReplyGone;
import org.quipu.telegram.outbox.Attempt.Throttled;
import org.quipu.telegram.outbox.Attempt.TokenRefused;
import org.quipu.telegram.outbox.Attempt.Unreached;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Sends at Telegram's pace, and retries until Telegram has decided. Any number of threads may send;
 * one thread's wait does not delay another.
 */
public final class Outbox implements Sender {
  /** Queries expire after some ten seconds. */
  private static final Duration QUERY_LIFE = Duration.ofSeconds(10);

  private static final Duration CALL_PATIENCE = Duration.ofMinutes(2);

  /**
   * A request that makes the server fail must not block its chat for ever. The time starts again
   * whenever the server could not be reached at all.
   */
  private static final Duration SEND_PATIENCE = Duration.ofHours(6);

  private static final int MOST_MOVES = 3;

  private final Transport transport;
  private final Pace pace;
  private final Chats chats;
  private final WaitingClock time;
  private final RandomGenerator random;
  private final Runnable onTokenRefused;
  private final SendingLog log;

  /**
   * Creates an outbox that makes its attempts with the client.
   *
   * @param onTokenRefused called when Telegram no longer accepts the token
   */
  public Outbox(
      TelegramClient client,
      PaceSettings settings,
      Chats chats,
      WaitingClock time,
      RandomGenerator random,
      Metrics metrics,
      Runnable onTokenRefused) {
    this.transport = new Transport(client);
    this.pace = new Pace(settings, time);
    this.chats = chats;
    this.time = time;
    this.random = random;
    this.onTokenRefused = onTokenRefused;
    this.log = new SendingLog(metrics);
  }

  @Override
  public Receipt send(Destination destination, Request request)
      throws SendRefused, InterruptedException {
    Delivery delivery = new Delivery(destination, request);
    while (true) {
      Optional<Receipt> receipt = delivery.attempt();
      if (receipt.isPresent()) {
        return receipt.get();
      }
    }
  }

  /** A send in progress; its destination may change before it arrives. */
  private final class Delivery {
    private final Request request;
    private final BackOff backOff = RetryPolicy.TELEGRAM.begin(random);
    private Instant end = time.now().plus(SEND_PATIENCE);
    private Destination to;
    private int moves;

    Delivery(Destination to, Request request) {
      this.to = to;
      this.request = request;
    }

    /** Makes one attempt when it is its turn, and does whatever has to precede the next one. */
    Optional<Receipt> attempt() throws SendRefused, InterruptedException {
      PartialBotApiMethod<? extends Serializable> method = request.to(to);
      if (method instanceof EditMessageText) {
        pace.awaitEdit(to.chat());
      } else {
        pace.await(to.chat());
      }
      switch (transport.attempt(method)) {
        case Accepted<?>(Optional<?> result) -> {
          return Optional.of(receipt(to, result));
        }
        case Throttled<?>(Duration pause) -> {
          log.throttled(to.chat(), pause);
          pace.pause(to.chat(), pause);
        }
        case Failed<?>(String why) -> sleep(backOff.next(), end, why);
        case Unreached<?>(String why) -> {
          sleep(backOff.next(), Instant.MAX, why);
          end = time.now().plus(SEND_PATIENCE);
        }
        case Moved<?>(long chat) when moves < MOST_MOVES -> {
          moves++;
          to = follow(to, chat);
        }
        case ReplyGone<?>() when to.reply().isPresent() -> to = to.withoutReply();
        case PartGone<?>() when to.repliesToPart() -> to = to.withoutPart();
        case TokenRefused<?>(String description) -> throw stopping(description);
        case Refused<?>(Refusal why, String description) -> throw refused(to, why, description);
        case Attempt<?> other -> throw refused(to, Refusal.INVALID, other.toString());
      }
      return Optional.empty();
    }
  }

  private Destination follow(Destination to, long chat) {
    log.moved(to.chat(), chat);
    chats.migrate(to.chat(), chat);
    return to.movedTo(chat);
  }

  private static Receipt receipt(Destination to, Optional<?> result) {
    return result.orElse(null) instanceof Message message
            && message.getMessageId() != null
            // A message that only one member of a group sees has no usable id.
            && message.getMessageId() > 0
        ? new Receipt(to.chat(), OptionalInt.of(message.getMessageId()))
        : new Receipt(to.chat(), OptionalInt.empty());
  }

  private SendRefused refused(Destination to, Refusal refusal, String description) {
    log.refused(to.chat(), refusal, description);
    if (refusal == Refusal.CHAT_CLOSED) {
      chats.setActive(to.chat(), false);
    }
    return new SendRefused(refusal, description);
  }

  @Override
  public <T extends Serializable> Optional<T> answer(BotApiMethod<T> answer)
      throws SendRefused, InterruptedException {
    try {
      return insist(answer, time.now().plus(QUERY_LIFE));
    } catch (SendRefused e) {
      if (e.refusal() == Refusal.QUERY_EXPIRED || e.refusal() == Refusal.UNREACHABLE) {
        log.expired(answer.getMethod());
        return Optional.empty();
      }
      log.refused(0, e.refusal(), e.getMessage());
      throw e;
    }
  }

  @Override
  public <T extends Serializable> Optional<T> call(PartialBotApiMethod<T> method)
      throws SendRefused, InterruptedException {
    return insist(method, time.now().plus(CALL_PATIENCE));
  }

  /**
   * Calls until Telegram has decided, however long it is unreachable.
   *
   * @throws SendRefused if Telegram refuses for good
   */
  public <T extends Serializable> Optional<T> callUntilDecided(PartialBotApiMethod<T> method)
      throws SendRefused, InterruptedException {
    return insist(method, Instant.MAX);
  }

  private <T extends Serializable> Optional<T> insist(PartialBotApiMethod<T> method, Instant end)
      throws SendRefused, InterruptedException {
    BackOff backOff = RetryPolicy.TELEGRAM.begin(random);
    while (true) {
      switch (transport.attempt(method)) {
        case Accepted<T>(Optional<T> result) -> {
          return result;
        }
        case Throttled<T>(Duration pause) -> pause(pause, end);
        case Failed<T>(String why) -> sleep(backOff.next(), end, why);
        case Unreached<T>(String why) -> sleep(backOff.next(), end, why);
        case TokenRefused<T>(String description) -> throw stopping(description);
        case Refused<T>(Refusal why, String description) -> throw new SendRefused(why, description);
        case Attempt<T> other -> throw new SendRefused(Refusal.INVALID, other.toString());
      }
    }
  }

  private void sleep(Duration wait, Instant end, String why)
      throws SendRefused, InterruptedException {
    refuseAfter(end, wait, why);
    log.retried(wait, why);
    time.sleep(wait);
  }

  private void pause(Duration wait, Instant end) throws SendRefused, InterruptedException {
    log.throttled(wait);
    refuseAfter(end, wait, "429");
    time.sleep(wait);
  }

  private void refuseAfter(Instant end, Duration wait, String why) throws SendRefused {
    if (time.now().plus(wait).isAfter(end)) {
      throw new SendRefused(Refusal.UNREACHABLE, why);
    }
  }

  private InterruptedException stopping(String description) {
    onTokenRefused.run();
    return new InterruptedException("the token was refused: " + description);
  }
}
