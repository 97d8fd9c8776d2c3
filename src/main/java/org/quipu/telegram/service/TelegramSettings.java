package org.quipu.telegram.service;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quipu.config.Secret;
import org.quipu.telegram.inbox.WorkerSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.polling.PollingSettings;
import org.quipu.telegram.webhook.WebhookSettings;

/**
 * How the bot is connected to Telegram.
 *
 * @param api base URL of the Bot API server
 * @param plainHttpAnywhere whether plain http is accepted for hosts other than loopback
 * @param webhook how updates are received; absent for polling
 * @param keepUpdates how long finished updates are remembered, to recognise duplicates
 * @param keepCitations how long the citations given in a chat are remembered
 * @param keepVerdicts how long verdicts on an answer are kept after the latest one
 */
public record TelegramSettings(
    URI api,
    boolean plainHttpAnywhere,
    Secret token,
    Optional<WebhookSettings> webhook,
    PollingSettings polling,
    PaceSettings pace,
    WorkerSettings worker,
    Duration keepUpdates,
    Duration keepCitations,
    Duration keepVerdicts) {

  /** The kinds of updates that are handled; no others are requested. */
  public static final List<String> KINDS =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "inline_query",
          "chosen_inline_result",
          "callback_query",
          "my_chat_member",
          "guest_message");

  /** The default settings: polling, Telegram's pace, everybody served. */
  public static TelegramSettings usual(URI api, Secret token) {
    return new TelegramSettings(
        api,
        false,
        token,
        Optional.empty(),
        new PollingSettings(50, KINDS),
        PaceSettings.TELEGRAM,
        WorkerSettings.defaults(),
        Duration.ofDays(7),
        Duration.ofDays(3650),
        Duration.ofDays(365));
  }
}
