package org.quipu.telegram.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.quipu.config.Secret;
import org.quipu.monitor.Metrics;
import org.quipu.store.Store;
import org.quipu.store.StoreSettings;
import org.quipu.store.jdbc.JdbcStore;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.inbox.UpdateHandler;
import org.quipu.telegram.inbox.WorkerSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.polling.PollingSettings;
import org.quipu.telegram.webhook.WebhookSettings;

/** A service with its own store, against the fake server. */
final class TestBot implements AutoCloseable {
  final Metrics metrics = new Metrics();
  final Store store;
  final TelegramService service;

  TestBot(String storeUrl, TelegramSettings settings, UpdateHandler handler) {
    store = JdbcStore.open(StoreSettings.at(storeUrl), Clock.systemUTC());
    service = TelegramService.of(settings, store, (bot, sender) -> handler, metrics);
  }

  /** Polling without limits of pace or flood. */
  static TelegramSettings unlimited(FakeBotApiServer server) {
    return settings(server, PaceSettings.UNLIMITED, FloodSettings.UNLIMITED, Optional.empty());
  }

  static TelegramSettings settings(
      FakeBotApiServer server,
      PaceSettings pace,
      FloodSettings flood,
      Optional<WebhookSettings> webhook) {
    return new TelegramSettings(
        URI.create(server.url()),
        false,
        new Secret(server.token()),
        webhook,
        new PollingSettings(5, TelegramSettings.KINDS),
        pace,
        new WorkerSettings(64, 5000, Duration.ofHours(1), flood, Set.of()),
        Duration.ofDays(7),
        Duration.ofDays(365),
        Duration.ofDays(365));
  }

  static String fileIn(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("quipu.db");
  }

  TestBot started() throws Exception {
    service.start();
    return this;
  }

  @Override
  public void close() {
    service.close();
    store.close();
  }
}
