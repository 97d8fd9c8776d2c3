package org.quipu.web;

import java.time.Duration;
import java.util.Optional;

/**
 * The health of the process.
 *
 * @param live whether it works at all; if not, it should be restarted
 * @param ready whether it accepts updates
 * @param sinceLastPoll the time since Telegram last answered a poll; absent with a webhook
 * @param backlog the number of updates that are waiting or being handled
 */
public record Health(boolean live, boolean ready, Optional<Duration> sinceLastPoll, long backlog) {

  String json() {
    String poll =
        sinceLastPoll.map(time -> String.valueOf(time.toMillis() / 1000.0)).orElse("null");
    return "{\"live\":%s,\"ready\":%s,\"secondsSinceLastPoll\":%s,\"backlog\":%d}\n"
        .formatted(live, ready, poll, backlog);
  }
}
