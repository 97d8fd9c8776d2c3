package org.quipu.telegram.outbox;

import java.time.Duration;

/**
 * How fast the bot sends.
 *
 * @param limited whether the limits apply; if not, only the pauses that Telegram asks for are kept
 * @param chatInterval the average time between messages to one chat
 * @param chatBurst how many of them may go at once
 * @param groupPerMinute messages to a group in a minute
 * @param perSecond messages to all chats together in a second
 */
public record PaceSettings(
    boolean limited, Duration chatInterval, int chatBurst, int groupPerMinute, int perSecond) {

  /**
   * The limits of Telegram's FAQ, but 25 a second instead of 30, because messages may bunch up on
   * their way.
   */
  public static final PaceSettings TELEGRAM =
      new PaceSettings(true, Duration.ofSeconds(1), 3, 20, 25);

  /** No limits, for a local server and for load tests. */
  public static final PaceSettings UNLIMITED =
      new PaceSettings(false, Duration.ofSeconds(1), 3, 20, 25);
}
