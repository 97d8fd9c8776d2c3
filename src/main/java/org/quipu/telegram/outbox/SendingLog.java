package org.quipu.telegram.outbox;

import java.time.Duration;
import java.util.Locale;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.telegram.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts failures to send. Never contains the content of a message. */
final class SendingLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.quipu.telegram.Outbox");

  private final Counter throttled;
  private final Counter retried;
  private final Counter refused;
  private final Counter expired;

  SendingLog(Metrics metrics) {
    throttled = metrics.counter("quipu_throttled_total", "Answers 429 from the Bot API");
    retried = metrics.counter("quipu_retries_total", "Requests repeated after a failure");
    refused = metrics.counter("quipu_refused_total", "Requests refused for good", "reason");
    for (Refusal refusal : Refusal.values()) {
      refused.from0(name(refusal));
    }
    expired = metrics.counter("quipu_expired_total", "Queries that had expired", "method");
  }

  void throttled(long chat, Duration wait) {
    throttled.increment();
    LOG.info("Telegram asks for a pause of {} s in chat {}", wait.toSeconds(), chat);
  }

  /** A pause that concerns a request without a chat. */
  void throttled(Duration wait) {
    throttled.increment();
    LOG.info("Telegram asks for a pause of {} s", wait.toSeconds());
  }

  void retried(Duration wait, String why) {
    retried.increment();
    LOG.info(
        "The Bot API server cannot be reached or fails: {}; trying again in {} ms",
        why,
        wait.toMillis());
  }

  void moved(long from, long to) {
    LOG.info("Group {} has become supergroup {}", from, to);
  }

  void refused(long chat, Refusal refusal, String description) {
    refused.increment(name(refusal));
    LOG.warn("Telegram refused a request in chat {} ({}): {}", chat, refusal, description);
  }

  private static String name(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT);
  }

  void expired(String method) {
    expired.increment(method);
    LOG.debug("Too late for {}", method);
  }
}
