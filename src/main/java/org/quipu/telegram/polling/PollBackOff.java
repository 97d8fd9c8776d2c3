package org.quipu.telegram.polling;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.quipu.monitor.Counter;
import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides how long to wait after a failed poll, by the kind of failure. */
final class PollBackOff implements org.telegram.telegrambots.longpolling.interfaces.BackOff {
  private static final Logger LOG = LoggerFactory.getLogger(PollBackOff.class);

  /** Keeps the session quiet until the process has stopped. */
  private static final Duration UNTIL_STOPPED = Duration.ofMinutes(1);

  private final PollWatch watch;
  private final BackOff growing;
  private final Runnable onTokenRefused;
  private final Counter throttled;

  // Mutable state
  private boolean told;
  private boolean silent;

  PollBackOff(PollWatch watch, RandomGenerator random, Runnable onTokenRefused, Counter throttled) {
    this.watch = watch;
    this.growing = RetryPolicy.TELEGRAM.begin(random);
    this.onTokenRefused = onTokenRefused;
    this.throttled = throttled;
  }

  @Override
  public synchronized void reset() {
    if (told) {
      LOG.info("Polling goes on");
    }
    told = false;
    growing.reset();
  }

  /** Logs nothing from now on: a poll that is cut off by the shutdown is not a failure. */
  synchronized void silence() {
    silent = true;
  }

  @Override
  public synchronized long nextBackOffMillis() {
    return silent ? UNTIL_STOPPED.toMillis() : told();
  }

  private long told() {
    Duration pause =
        switch (watch.latest()) {
          case PollFailure.TokenRefused() -> {
            onTokenRefused.run();
            yield UNTIL_STOPPED;
          }
          case PollFailure.Conflict(String description) -> {
            Duration wait = RetryPolicy.CONFLICT.begin().next();
            LOG.warn(
                "{} Waiting {} s. Telegram says: {}",
                cure(description),
                wait.toSeconds(),
                description);
            yield wait;
          }
          case PollFailure.Throttled(Duration asked) -> {
            throttled.increment();
            LOG.info("Telegram asks polling to pause for {} s", asked.toSeconds());
            yield asked;
          }
          case PollFailure.Failed(String why) -> {
            Duration next = growing.next();
            LOG.warn("Telegram cannot be polled, trying again in {} ms: {}", next.toMillis(), why);
            yield next;
          }
        };
    told = true;
    return pause.toMillis();
  }

  /**
   * The remedy for a conflict. The webhook is not removed here, because it may belong to a running
   * instance.
   */
  private static String cure(String description) {
    return description.contains("webhook")
        ? "A webhook has been set for this token since the start (409): stop whatever set it, or"
            + " restart this bot, which removes the webhook."
        : "Another instance is running with this token (409): stop one of the two.";
  }
}
