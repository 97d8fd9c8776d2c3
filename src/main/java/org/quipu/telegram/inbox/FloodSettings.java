package org.quipu.telegram.inbox;

import java.time.Duration;

/**
 * How many questions one person may ask in a burst before a pause is asked for.
 *
 * @param limited whether there is a limit
 * @param inPrivate questions at once in a private chat
 * @param privateInterval how fast that allowance comes back, one question at a time
 * @param inGroup questions at once in a group; well below what Telegram lets the bot say there in a
 *     minute, so that others get their answers meanwhile
 * @param groupInterval how fast that allowance comes back
 */
public record FloodSettings(
    boolean limited, int inPrivate, Duration privateInterval, int inGroup, Duration groupInterval) {

  public static final FloodSettings DEFAULTS =
      new FloodSettings(true, 30, Duration.ofSeconds(2), 5, Duration.ofSeconds(6));

  public static final FloodSettings UNLIMITED =
      new FloodSettings(false, 30, Duration.ofSeconds(2), 5, Duration.ofSeconds(6));
}
