package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.Set;

/**
 * How updates are worked on.
 *
 * @param handledAtOnce updates being handled at the same time, waits for Telegram not counted
 * @param held updates held in memory before no more are fetched; of a chat with a long queue only
 *     its head counts
 * @param stale age of a question in a group beyond which it is recorded and not answered
 * @param flood limits of a burst of questions by one person
 * @param allowed ids of the chats that may use the bot, and of the users who may use it anywhere;
 *     empty for everybody
 */
public record WorkerSettings(
    int handledAtOnce, int held, Duration stale, FloodSettings flood, Set<Long> allowed) {

  /** Everybody is served; an hour is stale. */
  public static WorkerSettings defaults() {
    return new WorkerSettings(64, 5000, Duration.ofHours(1), FloodSettings.DEFAULTS, Set.of());
  }
}
