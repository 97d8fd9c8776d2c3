package org.quipu.telegram.outbox;

import java.time.Duration;

/**
 * How fast the bot sends.
 *
 * @param limited whether the limits apply; without them only Telegram's own waits are kept
 * @param chatInterval between messages to one chat, on average
 * @param chatBurst how many of them may go at once
 * @param groupPerMinute messages to a group in a minute
 * @param perSecond messages to all chats together in a second
 */
public record PaceSettings(
    boolean limited, Duration chatInterval, int chatBurst, int groupPerMinute, int perSecond) {

  /**
   * What Telegram's FAQ names, but 25 a second where it says 30: messages may bunch on their way.
   */
  public static final PaceSettings TELEGRAM =
      new PaceSettings(true, Duration.ofSeconds(1), 3, 20, 25);

  /** For a local server and for load tests. */
  public static final PaceSettings UNLIMITED =
      new PaceSettings(false, Duration.ofSeconds(1), 3, 20, 25);
}
