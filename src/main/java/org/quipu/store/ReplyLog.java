package org.quipu.store;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * Records which message of the bot answers which message, so that an edited question edits its
 * answer.
 */
public interface ReplyLog {
  /**
   * Records an answer; a later one for the same message replaces it. Does not wait.
   *
   * @param asked the id of the message that asked
   * @param answer the id of the message that answers it
   */
  void add(long chat, int asked, int answer, Instant time);

  /** The message that answers a message. */
  OptionalInt answerTo(long chat, int asked);
}
