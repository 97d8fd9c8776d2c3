package org.quipu.telegram.service;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.quipu.config.ConfigException;
import org.quipu.config.Secret;
import org.quipu.config.Settings;
import org.quipu.telegram.outbox.BotApi;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Asks Telegram once for the bot's identity, to find out whether the bot could run. */
public final class BotProbe {
  private static final int UNAUTHORIZED = 401;

  /** The status for a malformed token: the URL then names no method. */
  private static final int NOT_FOUND = 404;

  private BotProbe() {}

  /**
   * Asks Telegram. Failures of the server or the network are returned, never thrown.
   *
   * @throws ConfigException if the address of the Bot API cannot be used
   */
  public static Outcome ask(Settings settings, Secret token) {
    URI base;
    try {
      base = URI.create(settings.requiredText("telegram.api"));
      try (BotApi api = new BotApi(base, token, settings.flag("telegram.plain-http"))) {
        User me = api.client().execute(new GetMe());
        return known(me, webhook(api.client()));
      }
    } catch (IllegalArgumentException e) {
      throw new ConfigException("telegram.api: " + e.getMessage());
    } catch (TelegramApiRequestException e) {
      int code = e.getErrorCode() == null ? 0 : e.getErrorCode();
      return code == UNAUTHORIZED || code == NOT_FOUND
          ? new Outcome.TokenRefused()
          : new Outcome.Unreachable("it answered with an error" + (code > 0 ? " " + code : ""));
    } catch (TelegramApiException e) {
      return new Outcome.Unreachable(
          e.getCause() == null ? "no answer" : e.getCause().getClass().getSimpleName());
    }
  }

  /** Absent if none is set, or the server does not say. */
  private static Optional<Outcome.Webhook> webhook(TelegramClient client) {
    try {
      WebhookInfo info = client.execute(new GetWebhookInfo());
      return Optional.ofNullable(info.getUrl())
          .filter(url -> !url.isEmpty())
          .map(
              url ->
                  new Outcome.Webhook(
                      url,
                      Objects.requireNonNullElse(info.getPendingUpdatesCount(), 0),
                      Optional.ofNullable(info.getLastErrorMessage())));
    } catch (TelegramApiException e) {
      return Optional.empty();
    }
  }

  private static Outcome known(User me, Optional<Outcome.Webhook> webhook) {
    return new Outcome.Known(
        me.getUserName() == null ? "" : me.getUserName(),
        Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
        Boolean.TRUE.equals(me.getSupportInlineQueries()),
        Boolean.TRUE.equals(me.getSupportsGuestQueries()),
        webhook);
  }

  /** The result of asking. */
  public sealed interface Outcome {
    /**
     * The token is valid.
     *
     * @param readsAllGroupMessages whether privacy mode is off
     */
    record Known(
        String username,
        boolean readsAllGroupMessages,
        boolean inline,
        boolean guest,
        Optional<Webhook> webhook)
        implements Outcome {}

    /**
     * The webhook that is set at Telegram.
     *
     * @param waiting the number of updates that Telegram has not delivered yet
     * @param lastError why the latest failed delivery failed
     */
    record Webhook(String url, int waiting, Optional<String> lastError) {}

    /** Telegram does not accept the token. */
    record TokenRefused() implements Outcome {}

    /** There was no usable answer. */
    record Unreachable(String why) implements Outcome {}
  }
}
