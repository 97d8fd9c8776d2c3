package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.Set;

/**
 * How updates are worked on.
 *
 * @param handledAtOnce updates being handled at the same time, waits for Telegram not counted
 * @param held updates held in memory before no more are fetched
 * @param stale age of a question in a group beyond which it is recorded and not answered
 * @param flood limits of a burst of questions by one person
 * @param chats chats that may use the bot; with both sets empty, everybody may
 * @param people users who may use the bot anywhere
 */
public record WorkerSettings(
    int handledAtOnce,
    int held,
    Duration stale,
    FloodSettings flood,
    Set<Long> chats,
    Set<Long> people) {

  /** Everybody is served; an hour is stale. */
  public static WorkerSettings defaults() {
    return new WorkerSettings(
        64, 5000, Duration.ofHours(1), FloodSettings.DEFAULTS, Set.of(), Set.of());
  }
}
