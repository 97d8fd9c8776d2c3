package org.quipu.telegram.polling;

import java.time.Duration;

/** Why a poll failed. */
sealed interface PollFailure {
  /** Telegram does not accept the token. */
  record TokenRefused() implements PollFailure {}

  /**
   * Another instance polls with the same token, or has set a webhook.
   *
   * @param description the error description that Telegram sent
   */
  record Conflict(String description) implements PollFailure {}

  /** Telegram asks for a pause. */
  record Throttled(Duration pause) implements PollFailure {}

  /** The network or the server failed. */
  record Failed(String why) implements PollFailure {}
}
