package org.quipu.telegram.service;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.quipu.config.ConfigException;
import org.quipu.config.Secret;
import org.quipu.monitor.Metrics;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbox.Intake;
import org.quipu.telegram.inbox.Worker;
import org.quipu.telegram.outbox.BotApi;
import org.quipu.telegram.outbox.Outbox;
import org.quipu.telegram.polling.Polling;
import org.quipu.telegram.webhook.WebhookEndpoint;
import org.quipu.telegram.webhook.WebhookSecret;
import org.quipu.telegram.webhook.WebhookSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/** The bot in Telegram, from start to stop. */
public final class TelegramService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramService.class);

  /** Leaves enough of the ten seconds that a shutdown may take for the steps that follow. */
  private static final Duration DRAIN = Duration.ofSeconds(6);

  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  /** Far more than a round takes, even when it waits for an unavailable store. */
  private static final Duration MOVING_WITHIN = Duration.ofMinutes(2);

  private static final int WEBHOOK_CONNECTIONS = 40;

  /** The stored fact that says which bot's updates the store holds. */
  private static final String BOT = "telegram.bot";

  private final TelegramSettings settings;
  private final Store store;
  private final HandlerFactory handlers;
  private final Metrics metrics;
  private final WaitingClock time;
  private final BotApi api;
  private final Outbox outbox;
  private final Retention retention;
  private final CountDownLatch ended = new CountDownLatch(1);

  // Mutable state
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean tokenRefused;
  private volatile boolean ready;
  private volatile Instant started = Instant.MAX;
  private volatile String botName = "";
  private @Nullable Worker worker;
  private @Nullable Intake intake;
  private @Nullable Polling polling;
  private @Nullable WebhookEndpoint endpoint;

  public TelegramService(
      TelegramSettings settings,
      Store store,
      HandlerFactory handlers,
      Metrics metrics,
      WaitingClock time,
      RandomGenerator random) {
    this.settings = settings;
    this.store = store;
    this.handlers = handlers;
    this.metrics = metrics;
    this.time = time;
    this.api = new BotApi(settings.api(), settings.token(), settings.plainHttpAnywhere());
    this.outbox =
        new Outbox(
            api.client(), settings.pace(), store.chats(), time, random, metrics, this::refuseToken);
    this.retention = new Retention(store, settings, time);
  }

  /** A service on the system's clock. */
  public static TelegramService of(
      TelegramSettings settings, Store store, HandlerFactory handlers, Metrics metrics) {
    return new TelegramService(
        settings, store, handlers, metrics, WaitingClock.system(), RandomGenerator.getDefault());
  }

  /**
   * Starts the bot, and returns when updates are accepted. Waits as long as the Bot API server
   * cannot be reached.
   *
   * @throws TokenRefused if the server does not accept the token
   * @throws IOException if the port of the webhook is not available
   */
  public void start() throws TokenRefused, InterruptedException, IOException {
    try {
      User bot = identify();
      botName = Objects.requireNonNullElse(bot.getUserName(), "");
      forgetUpdatesOfAnother(bot);
      Worker begun =
          new Worker(settings.worker(), store, outbox, handlers.create(bot, outbox), time, metrics);
      worker = begun;
      begun.start();
      Intake opened = new Intake(store.inbox(), begun, time, metrics);
      intake = opened;
      receive(opened);
      retention.start();
      started = time.now();
      ready = true;
    } catch (SendRefused e) {
      throw new IllegalStateException("the bot could not be set up: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      if (tokenRefused) {
        throw new TokenRefused();
      }
      throw e;
    }
  }

  /**
   * Forgets the update ids of another bot: ids are numbered per bot, and new updates would pass for
   * duplicates of the other's.
   */
  private void forgetUpdatesOfAnother(User bot) {
    String id = String.valueOf(bot.getId());
    if (!store.facts().putIfAbsent(BOT, id).equals(id)) {
      LOG.warn("The store belonged to another bot; forgot the ids of that bot's finished updates");
      store.purge(Instant.ofEpochMilli(Long.MAX_VALUE), Instant.EPOCH, LocalDate.EPOCH);
      store.facts().put(BOT, id);
    }
  }

  private User identify() throws TokenRefused, InterruptedException {
    try {
      return outbox
          .callUntilDecided(new GetMe())
          .orElseThrow(() -> new IllegalStateException("getMe returned nothing"));
    } catch (SendRefused e) {
      // A malformed token is answered with 404.
      throw new TokenRefused();
    }
  }

  private void receive(Intake intake) throws InterruptedException, IOException {
    if (settings.webhook().isPresent()) {
      receiveByWebhook(settings.webhook().get(), intake);
    } else {
      removeWebhook();
      Polling begun =
          new Polling(
              api,
              settings.polling(),
              intake,
              time,
              RandomGenerator.getDefault(),
              metrics,
              this::refuseToken);
      polling = begun;
      begun.start();
    }
  }

  /**
   * Removes the webhook. If it stays, polling fails with 409, which polling itself reports and
   * waits out.
   */
  private void removeWebhook() throws InterruptedException {
    try {
      outbox.callUntilDecided(DeleteWebhook.builder().build());
    } catch (SendRefused e) {
      LOG.warn("Telegram refused to remove the webhook; polling anyway: {}", e.getMessage());
    }
  }

  private WebhookEndpoint listen(WebhookSettings webhook, Secret secret, Intake intake)
      throws IOException {
    try {
      return new WebhookEndpoint(webhook, secret, intake, metrics);
    } catch (IOException e) {
      throw new IOException(
          "telegram.webhook.port %d on %s: %s"
              .formatted(webhook.port(), webhook.listen().getHostAddress(), e.getMessage()),
          e);
    }
  }

  private void setWebhook(SetWebhook webhook) throws InterruptedException {
    try {
      outbox.callUntilDecided(webhook);
    } catch (SendRefused e) {
      throw new ConfigException(
          "Telegram refuses telegram.webhook.url %s: %s; give an https address that it can reach"
              .formatted(webhook.getUrl(), e.getMessage()));
    }
  }

  private void receiveByWebhook(WebhookSettings webhook, Intake intake)
      throws InterruptedException, IOException {
    Secret secret = webhook.secret().orElseGet(() -> WebhookSecret.kept(store.facts()));
    WebhookEndpoint opened = listen(webhook, secret, intake);
    endpoint = opened;
    opened.start();
    setWebhook(
        SetWebhook.builder()
            .url(webhook.url().toString())
            .secretToken(secret.reveal())
            .allowedUpdates(TelegramSettings.KINDS)
            .maxConnections(WEBHOOK_CONNECTIONS)
            .build());
  }

  private void refuseToken() {
    if (!tokenRefused) {
      LOG.error("The token was refused by the Bot API server (401): stopping");
    }
    tokenRefused = true;
    ready = false;
    ended.countDown();
  }

  /**
   * Waits until the service ends.
   *
   * @throws TokenRefused if it ended because the token was refused
   */
  public void awaitEnd() throws TokenRefused, InterruptedException {
    ended.await();
    if (tokenRefused) {
      throw new TokenRefused();
    }
  }

  /**
   * Whether updates are accepted: the service has started, the store takes them and, when polling,
   * Telegram has answered recently.
   */
  public boolean isReady() {
    Intake current = intake;
    return ready
        && current != null
        && current.isWorking()
        && (settings.webhook().isPresent() || isInTouch());
  }

  /**
   * Whether work makes progress at all. If not, threads are stuck and only a restart helps; an
   * unavailable store does not count as stuck.
   */
  public boolean isMoving() {
    Worker current = worker;
    return current == null || current.sinceLastRound().compareTo(MOVING_WITHIN) <= 0;
  }

  /** Until the first poll is answered, the time counts from the start. */
  private boolean isInTouch() {
    return sinceLastPoll().orElseGet(() -> age(started)).compareTo(READY_WITHIN) <= 0;
  }

  /**
   * The time since Telegram last answered a poll; absent with a webhook and before the first
   * answer.
   */
  public Optional<Duration> sinceLastPoll() {
    Polling current = polling;
    return current == null ? Optional.empty() : current.lastCompleted().map(this::age);
  }

  private Duration age(Instant instant) {
    return Duration.between(instant, time.now());
  }

  /** The bot's name in Telegram, once it has started. */
  public String botName() {
    return botName;
  }

  /** The port of the webhook's endpoint; absent when polling. */
  public Optional<Integer> webhookPort() {
    return Optional.ofNullable(endpoint).map(WebhookEndpoint::port);
  }

  /**
   * The number of updates waiting or being handled; before the start, those that an earlier process
   * left.
   */
  public long backlog() {
    Worker current = worker;
    return current == null ? leftWaiting() : current.held();
  }

  private long leftWaiting() {
    try {
      return store.inbox().backlog();
    } catch (StoreException e) {
      // Health checks must get an answer, above all when the store is unavailable.
      return 0;
    }
  }

  /** Takes no more updates, finishes those in progress, and returns within about eight seconds. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    ready = false;
    Optional.ofNullable(polling).ifPresent(Polling::close);
    Optional.ofNullable(endpoint).ifPresent(WebhookEndpoint::close);
    retention.stop();
    try {
      Worker current = worker;
      if (current != null) {
        current.stop(DRAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
    ended.countDown();
  }
}
