package org.quipu.telegram.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.config.ConfigException;
import org.quipu.config.Secret;
import org.quipu.config.Settings;
import org.quipu.store.StoreConfig;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.inbox.WorkerSettings;
import org.quipu.telegram.outbox.BotApi;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.polling.PollingSettings;
import org.quipu.telegram.webhook.WebhookSecret;
import org.quipu.telegram.webhook.WebhookSettings;

/** Reads the settings of the bot from the configuration. */
public final class TelegramConfig {
  private final Settings settings;

  private TelegramConfig(Settings settings) {
    this.settings = settings;
  }

  /**
   * The settings of the bot.
   *
   * @throws ConfigException if one of them cannot be used
   */
  public static TelegramSettings read(Settings settings, Secret token) {
    return new TelegramConfig(settings).telegram(token);
  }

  private TelegramSettings telegram(Secret token) {
    return new TelegramSettings(
        api(),
        settings.flag("telegram.plain-http"),
        token,
        webhook(),
        new PollingSettings(
            settings.integer("telegram.poll-seconds", 1, 50), TelegramSettings.KINDS),
        pace(),
        worker(),
        settings.duration("store.keep-updates", Duration.ZERO),
        settings.duration("store.keep-citations", Duration.ZERO),
        settings.duration(StoreConfig.KEEP_VERDICTS, Duration.ZERO));
  }

  private URI api() {
    try {
      return BotApi.checked(uri("telegram.api"), settings.flag("telegram.plain-http"));
    } catch (IllegalArgumentException e) {
      throw new ConfigException("telegram.api: " + e.getMessage());
    }
  }

  private Optional<WebhookSettings> webhook() {
    if (settings.choice("telegram.mode", "polling", "webhook").equals("polling")) {
      return Optional.empty();
    }
    return Optional.of(
        new WebhookSettings(
            webhookUrl(),
            listen(),
            settings.integer("telegram.webhook.port", 0, 65_535),
            secret()));
  }

  /** Telegram calls https only; a local Bot API server on this machine may use plain http. */
  private URI webhookUrl() {
    URI url = uri("telegram.webhook.url");
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !List.of("https", "http").contains(scheme)) {
      throw new ConfigException(
          "telegram.webhook.url is \"%s\"; it must be an https address such as".formatted(url)
              + " https://bot.example.org/telegram");
    }
    return url;
  }

  private int atLeastOne(String key) {
    return settings.integer(key, 1, Integer.MAX_VALUE);
  }

  private Optional<Secret> secret() {
    Optional<String> given =
        settings
            .text("telegram.webhook.secret")
            .or(() -> settings.optionalPath("telegram.webhook.secret-file").map(this::contents));
    try {
      return given.map(WebhookSecret::checked);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  private String contents(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ConfigException("telegram.webhook.secret-file " + file + " cannot be read: " + e);
    }
  }

  private InetAddress listen() {
    String host = settings.requiredText("telegram.webhook.listen");
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ConfigException("telegram.webhook.listen is \"" + host + "\"; give an IP address");
    }
  }

  private PaceSettings pace() {
    return new PaceSettings(
        settings.flag("telegram.pace"),
        settings.duration("telegram.limits.chat-interval", Duration.ZERO),
        atLeastOne("telegram.limits.chat-burst"),
        atLeastOne("telegram.limits.group-per-minute"),
        atLeastOne("telegram.limits.per-second"));
  }

  private WorkerSettings worker() {
    FloodSettings flood =
        new FloodSettings(
            settings.flag("telegram.pace"),
            atLeastOne("telegram.flood.private-burst"),
            settings.duration("telegram.flood.private-interval", Duration.ZERO),
            atLeastOne("telegram.flood.group-burst"),
            settings.duration("telegram.flood.group-interval", Duration.ZERO));
    return new WorkerSettings(
        atLeastOne("telegram.handled-at-once"),
        atLeastOne("telegram.held"),
        settings.duration("telegram.stale", Duration.ZERO),
        flood,
        ids("telegram.allow"));
  }

  private Set<Long> ids(String key) {
    return settings.texts(key).stream().map(text -> id(key, text)).collect(Collectors.toSet());
  }

  private static Long id(String key, String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new ConfigException(
          "%s: \"%s\" is not an id; ids are whole numbers, those of groups negative"
              .formatted(key, text));
    }
  }

  private URI uri(String key) {
    String text = settings.requiredText(key);
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(key + " is \"" + text + "\"; it must be a URL");
    }
  }
}
