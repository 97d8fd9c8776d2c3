package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.Set;

/**
 * How updates are worked on.
 *
 * @param handledAtOnce the number of updates handled at the same time, not counting those that wait
 *     for Telegram
 * @param held the number of updates held in memory at which fetching stops; of a chat with a long
 *     queue only the head counts
 * @param stale the age beyond which a question in a group is recorded but not answered
 * @param flood the limits on a burst of questions by one person
 * @param allowed the ids of the chats that may use the bot, and of the users who may use it
 *     anywhere; empty for everybody
 */
public record WorkerSettings(
    int handledAtOnce, int held, Duration stale, FloodSettings flood, Set<Long> allowed) {

  /** The defaults: everybody is served, and questions in groups go stale after an hour. */
  public static WorkerSettings defaults() {
    return new WorkerSettings(64, 5000, Duration.ofHours(1), FloodSettings.DEFAULTS, Set.of());
  }
}
