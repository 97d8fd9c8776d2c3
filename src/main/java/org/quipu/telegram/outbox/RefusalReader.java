package org.quipu.telegram.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.outbox.Attempt.Accepted;
import org.quipu.telegram.outbox.Attempt.Failed;
import org.quipu.telegram.outbox.Attempt.Moved;
import org.quipu.telegram.outbox.Attempt.PartGone;
import org.quipu.telegram.outbox.Attempt.Refused;
import org.quipu.telegram.outbox.Attempt.ReplyGone;
import org.quipu.telegram.outbox.Attempt.Throttled;
import org.quipu.telegram.outbox.Attempt.TokenRefused;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Classifies Telegram's refusals. The Bot API documents no error codes beyond those of HTTP, so
 * descriptions are recognised by their words.
 */
final class RefusalReader {
  /** Used where the server states no wait or a wait of zero. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private static final Map<Refusal, List<String>> WORDS =
      Map.of(
          Refusal.TOPIC_CLOSED,
          List.of(
              "topic_closed",
              "topic_deleted",
              "topic closed",
              "topic is closed",
              "topic not found",
              "message thread not found"),
          Refusal.MESSAGE_GONE,
          List.of(
              "message to edit not found",
              "message to delete not found",
              "message can't be edited",
              "message can't be deleted",
              "message_id_invalid",
              "message identifier is not specified"),
          Refusal.QUERY_EXPIRED,
          List.of(
              "query is too old",
              "query_id_invalid",
              "query id is invalid",
              "query_id is invalid",
              "response timeout expired"),
          Refusal.CHAT_CLOSED,
          List.of(
              "chat not found",
              "group chat was deactivated",
              "user is deactivated",
              "chat_write_forbidden",
              "have no rights to send",
              "not enough rights to send",
              "need administrator rights",
              "peer_id_invalid"),
          Refusal.RICH_UNSUPPORTED,
          List.of("rich", "method not found"));

  private RefusalReader() {}

  /** What an error object of the Bot API means for a request that did or did not hold blocks. */
  static <T> Attempt<T> read(TelegramApiRequestException error, boolean rich) {
    int code = Optional.ofNullable(error.getErrorCode()).orElse(0);
    String description = Optional.ofNullable(error.getApiResponse()).orElse("no description");
    @Nullable ResponseParameters parameters = error.getParameters();
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      return new Moved<>(parameters.getMigrateToChatId());
    }
    return switch (code) {
      case 429 -> new Throttled<>(waitOf(parameters));
      case 401 -> new TokenRefused<>(description);
      case 403 -> new Refused<>(Refusal.CHAT_CLOSED, description);
      // 408 and 425 ask for a repetition; the other 4xx codes say that the request is wrong.
      case 408, 425 -> new Failed<>(code + " " + description);
      default ->
          code >= 400 && code < 500
              ? refusal(description, rich)
              : new Failed<>(code + " " + description);
    };
  }

  private static Duration waitOf(@Nullable ResponseParameters parameters) {
    return parameters == null || parameters.getRetryAfter() == null
        ? SHORTEST_WAIT
        : Duration.ofSeconds(Math.max(SHORTEST_WAIT.toSeconds(), parameters.getRetryAfter()));
  }

  private static <T> Attempt<T> refusal(String description, boolean rich) {
    String words = description.toLowerCase(Locale.ROOT);
    if (words.contains("message is not modified")) {
      return new Accepted<>(Optional.empty());
    }
    if (words.contains("replied not found")
        || words.contains("reply message not found")
        || words.contains("replied message not found")
        || words.contains("reply_message_id_invalid")) {
      return new ReplyGone<>();
    }
    if (words.contains("quote_text_invalid") || words.contains("quote not found")) {
      return new PartGone<>();
    }
    for (Map.Entry<Refusal, List<String>> entry : WORDS.entrySet()) {
      if (entry.getKey() != Refusal.RICH_UNSUPPORTED
          && entry.getValue().stream().anyMatch(words::contains)) {
        return new Refused<>(entry.getKey(), description);
      }
    }
    // Whatever the server rejects in a rich message, plain text is worth a try.
    boolean blocks = rich || WORDS.get(Refusal.RICH_UNSUPPORTED).stream().anyMatch(words::contains);
    return new Refused<>(blocks ? Refusal.RICH_UNSUPPORTED : Refusal.INVALID, description);
  }
}
