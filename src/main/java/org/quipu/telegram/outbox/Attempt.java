package org.quipu.telegram.outbox;

import java.time.Duration;
import java.util.Optional;
import org.quipu.telegram.Refusal;

/** How one attempt to reach Telegram ended. */
sealed interface Attempt<T> {

  /** Telegram did it; the result is absent when there was nothing to change. */
  record Accepted<T>(Optional<T> result) implements Attempt<T> {}

  /** Too many requests: nothing for this chat before the wait is over. */
  record Throttled<T>(Duration pause) implements Attempt<T> {}

  /** The group has become a supergroup with another id. */
  record Moved<T>(long chat) implements Attempt<T> {}

  /** The message to reply to is gone. */
  record ReplyGone<T>() implements Attempt<T> {}

  /** The part of it that was selected is not there word for word. */
  record PartGone<T>() implements Attempt<T> {}

  /** The network or the server failed; whether the request was carried out is not known. */
  record Failed<T>(String why) implements Attempt<T> {}

  /** No connection came about: the server is away, and nothing is known against the request. */
  record Unreached<T>(String why) implements Attempt<T> {}

  /** Telegram does not know the token any more. */
  record TokenRefused<T>(String description) implements Attempt<T> {}

  /** Repeating cannot help. */
  record Refused<T>(Refusal refusal, String description) implements Attempt<T> {}
}
