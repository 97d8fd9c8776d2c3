package org.quipu.telegram.polling;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbox.Intake;
import org.quipu.telegram.outbox.BotApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Fetches updates until it is stopped or the token is refused. A batch is confirmed to Telegram
 * only when it is durable. The library's session does the polling; a watchdog starts a new session
 * if one ever ends by itself.
 */
public final class Polling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
  private static final Duration WATCH_ROUND = Duration.ofSeconds(1);
  private static final Duration FULL_PAUSE = Duration.ofSeconds(1);

  private final BotApi api;
  private final PollingSettings settings;
  private final Intake intake;
  private final WaitingClock time;
  private final PollWatch watch = new PollWatch();
  private final PollBackOff backOff;
  private final OkHttpClient http;
  private final Counter polls;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("polling").daemon().factory());
  private final Thread watcher = Thread.ofVirtual().name("polling-watch").unstarted(this::watch);

  // Mutable state
  private volatile @Nullable BotSession session;
  private volatile @Nullable Instant lastCompleted;

  /** The offset of the next poll; 0 once all received updates have been confirmed. */
  private final AtomicInteger offset = new AtomicInteger();

  private volatile boolean stopped;

  /**
   * Prepares polling, which {@link #start} begins.
   *
   * @param onTokenRefused called when Telegram no longer accepts the token
   */
  public Polling(
      BotApi api,
      PollingSettings settings,
      Intake intake,
      WaitingClock time,
      RandomGenerator random,
      Metrics metrics,
      Runnable onTokenRefused) {
    this.api = api;
    this.settings = settings;
    this.intake = intake;
    this.time = time;
    this.backOff =
        new PollBackOff(
            watch,
            random,
            onTokenRefused,
            metrics.counter("quipu_throttled_total", "Answers 429 from the Bot API"));
    this.http = pollingClient();
    this.polls = metrics.counter("quipu_polls_total", "Completed calls of getUpdates");
  }

  private OkHttpClient pollingClient() {
    Duration pollTime = Duration.ofSeconds(settings.seconds());
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(pollTime.plusSeconds(20))
        .callTimeout(pollTime.plusSeconds(40))
        .addInterceptor(watch)
        .build();
  }

  /** Begins to poll. No webhook may be set. */
  public void start() throws InterruptedException {
    while (!stopped && !startSession()) {
      time.sleep(Duration.ofMillis(backOff.nextBackOffMillis()));
    }
    watcher.start();
  }

  private boolean startSession() {
    BotSession fresh =
        new BotSession(
            new ObjectMapper(),
            http,
            executor,
            api.token().reveal(),
            api::url,
            ignored -> nextPoll(),
            () -> backOff,
            new PollConsumer(intake, offset, time, this::forgetFilter));
    session = fresh;
    try {
      fresh.start();
      return true;
    } catch (TelegramApiException | RuntimeException e) {
      return false;
    }
  }

  /** Resets the session's own filter, which would drop updates after ids have restarted lower. */
  private void forgetFilter() {
    BotSession current = session;
    if (current != null) {
      current.getLastReceivedUpdate().set(0);
    }
  }

  private GetUpdates nextPoll() {
    awaitRoom();
    return new TolerantGetUpdates(
        offset.get(), settings.seconds(), settings.kinds(), this::completed);
  }

  private void awaitRoom() {
    try {
      while (!stopped && !intake.awaitRoom(FULL_PAUSE)) {
        LOG.debug("Not fetching: enough updates are waiting here");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A completed poll has confirmed all updates before its offset, so the offset is no longer
   * needed.
   */
  private void completed() {
    lastCompleted = time.now();
    polls.increment();
    // Without an offset the server returns all unconfirmed updates, even when ids restart at a
    // lower number, as they do after a week of silence.
    offset.set(0);
  }

  private void watch() {
    try {
      while (!stopped) {
        time.sleep(WATCH_ROUND);
        if (hasEnded(session)) {
          LOG.error("Polling ended by itself; restarted it");
          startSession();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The polling watchdog stops");
    }
  }

  private boolean hasEnded(@Nullable BotSession current) {
    if (stopped || current == null) {
      return false;
    }
    Future<?> running = current.getRunningPolling();
    return running == null || running.isDone();
  }

  /** When Telegram last answered a poll. */
  public Optional<Instant> lastCompleted() {
    return Optional.ofNullable(lastCompleted);
  }

  /** Stops fetching. The poll in progress is cut off; its updates will be delivered again. */
  @Override
  public void close() {
    stopped = true;
    backOff.silence();
    watcher.interrupt();
    BotSession current = session;
    if (current != null) {
      current.stop();
    }
    executor.shutdownNow();
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
