package org.quipu.telegram.outbox;

import java.time.Duration;
import java.util.Optional;
import org.quipu.telegram.Refusal;

/** The result of one attempt to reach Telegram. */
sealed interface Attempt<T> {

  /** Telegram accepted; the result is absent if there was nothing to change. */
  record Accepted<T>(Optional<T> result) implements Attempt<T> {}

  /** Too many requests: nothing may be sent to this chat before the pause is over. */
  record Throttled<T>(Duration pause) implements Attempt<T> {}

  /** The group has become a supergroup with another id. */
  record Moved<T>(long chat) implements Attempt<T> {}

  /** The message to reply to is gone. */
  record ReplyGone<T>() implements Attempt<T> {}

  /** The message to reply to does not contain the selected part verbatim. */
  record PartGone<T>() implements Attempt<T> {}

  /** The network or the server failed; whether the request was carried out is not known. */
  record Failed<T>(String why) implements Attempt<T> {}

  /** No connection could be made: the server is away, and the request itself is not suspect. */
  record Unreached<T>(String why) implements Attempt<T> {}

  /** Telegram no longer accepts the token. */
  record TokenRefused<T>(String description) implements Attempt<T> {}

  /** Telegram refused, and repeating the request cannot help. */
  record Refused<T>(Refusal refusal, String description) implements Attempt<T> {}
}
