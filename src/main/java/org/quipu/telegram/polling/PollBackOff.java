package org.quipu.telegram.polling;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.quipu.monitor.Counter;
import org.quipu.telegram.BackOff;
import org.quipu.telegram.RetryPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long to wait after a poll that did not complete, by what it came to. */
final class PollBackOff implements org.telegram.telegrambots.longpolling.interfaces.BackOff {
  private static final Logger LOG = LoggerFactory.getLogger(PollBackOff.class);

  /** After this the process stops; the wait only keeps the session quiet until then. */
  private static final Duration UNTIL_STOPPED = Duration.ofMinutes(1);

  private final PollWatch watch;
  private final BackOff growing;
  private final Runnable onTokenRefused;
  private final Counter throttled;

  // State
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

  /** Says nothing from now on: a poll that is cut at the stop is no failure. */
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

  /** It may be that of an instance which runs, and then it is not for this one to remove. */
  private static String cure(String description) {
    return description.contains("webhook")
        ? "A webhook has been set for this token since the start (409): end what set it, or start"
            + " this again, which removes it."
        : "Another instance is running with this token (409): stop one of the two.";
  }
}
