package org.quipu.telegram.inbox;

import java.time.Duration;

/**
 * How many questions one person may ask in a burst before the bot asks for a pause.
 *
 * @param limited whether there is a limit
 * @param inPrivate questions at once in a private chat
 * @param privateInterval the time in which one question of that allowance is refilled
 * @param inGroup questions at once in a group; well below the number of messages that Telegram lets
 *     the bot post there in a minute, so that others are still answered
 * @param groupInterval the time in which one question of that allowance is refilled
 */
public record FloodSettings(
    boolean limited, int inPrivate, Duration privateInterval, int inGroup, Duration groupInterval) {

  public static final FloodSettings DEFAULTS =
      new FloodSettings(true, 30, Duration.ofSeconds(2), 5, Duration.ofSeconds(6));

  public static final FloodSettings UNLIMITED =
      new FloodSettings(false, 30, Duration.ofSeconds(2), 5, Duration.ofSeconds(6));
}
