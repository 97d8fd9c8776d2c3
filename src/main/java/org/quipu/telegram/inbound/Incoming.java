package org.quipu.telegram.inbound;

import com.fasterxml.jackson.core.JacksonException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quipu.telegram.inbound.IncomingPress.PressedCard;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** One update, independent of the client library. */
public sealed interface Incoming {
  /** A new message or post, or a message that asks the bot as a guest. */
  record Said(IncomingMessage message) implements Incoming {}

  /**
   * A message or post whose words have changed.
   *
   * @param time when it was edited
   */
  record Edited(IncomingMessage message, Instant time) implements Incoming {}

  record Pressed(IncomingPress press) implements Incoming {}

  /** Words typed after the bot's name in any chat. */
  record Typed(String query, Person person, String words, String offset) implements Incoming {}

  /**
   * The bot's own membership of a chat changed.
   *
   * @param writable whether it can write there
   */
  record Standing(ChatRef chat, boolean writable) implements Incoming {}

  /** A group became a supergroup. */
  record Moved(long oldChat, long newChat) implements Incoming {}

  /** An update that the bot ignores. */
  record Other() implements Incoming {}

  /** When it was written or last edited; empty for anything but a message or post that says so. */
  default Optional<Instant> written() {
    Instant time =
        switch (this) {
          case Said(IncomingMessage message) -> message.date();
          case Edited edited -> edited.time();
          case Pressed _, Typed _, Standing _, Moved _, Other _ -> Instant.EPOCH;
        };
    return Optional.of(time).filter(known -> known.isAfter(Instant.EPOCH));
  }

  /**
   * Reads an update.
   *
   * @throws JacksonException if the JSON is not an update of the Bot API; the exception's message
   *     does not quote the content
   */
  static Incoming read(String json) throws JacksonException {
    return of(Messages.JSON.readValue(json, Update.class));
  }

  private static Incoming of(Update update) {
    return said(update)
        .or(() -> edited(update))
        .or(() -> pressed(update.getCallbackQuery()))
        .or(() -> typed(update.getInlineQuery()))
        .or(() -> standing(update.getMyChatMember()))
        .orElseGet(Other::new);
  }

  private static Optional<Incoming> said(Update update) {
    return moved(update.getMessage())
        .or(
            () ->
                Messages.read(update.getMessage())
                    .or(() -> Messages.read(update.getChannelPost()))
                    .or(() -> Messages.read(update.getGuestMessage()))
                    .map(Said::new));
  }

  private static Optional<Incoming> moved(@Nullable Message message) {
    if (message == null || message.getChat() == null || message.getChat().getId() == null) {
      return Optional.empty();
    }
    long here = message.getChat().getId();
    if (message.getMigrateToChatId() != null) {
      return Optional.of(new Moved(here, message.getMigrateToChatId()));
    }
    return message.getMigrateFromChatId() != null
        ? Optional.of(new Moved(message.getMigrateFromChatId(), here))
        : Optional.empty();
  }

  private static Optional<Incoming> edited(Update update) {
    return edited(update.getEditedMessage()).or(() -> edited(update.getEditedChannelPost()));
  }

  private static Optional<Incoming> edited(@Nullable Message message) {
    return Messages.read(message)
        .map(
            read ->
                new Edited(
                    read,
                    message != null && message.getEditDate() != null
                        ? Instant.ofEpochSecond(message.getEditDate())
                        : read.date()));
  }

  private static Optional<Incoming> pressed(@Nullable CallbackQuery query) {
    if (query == null || query.getId() == null) {
      return Optional.empty();
    }
    return Messages.person(query.getFrom())
        .map(
            person ->
                new Pressed(
                    new IncomingPress(
                        query.getId(),
                        person,
                        Objects.requireNonNullElse(query.getData(), ""),
                        card(query.getMessage()),
                        Optional.ofNullable(query.getInlineMessageId()))));
  }

  private static Optional<PressedCard> card(@Nullable MaybeInaccessibleMessage message) {
    if (message == null || message.getMessageId() == null) {
      return Optional.empty();
    }
    int id = message.getMessageId();
    return Messages.chat(message.getChat())
        .map(
            chat ->
                message instanceof Message shown
                    ? new PressedCard(
                        id,
                        chat,
                        Messages.topic(shown),
                        Messages.repliedTo(shown),
                        Messages.selection(shown),
                        buttons(shown.getReplyMarkup()),
                        true)
                    : new PressedCard(
                        id,
                        chat,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        false));
  }

  private static Set<String> buttons(@Nullable InlineKeyboardMarkup markup) {
    return Stream.ofNullable(markup)
        .flatMap(keyboard -> Stream.ofNullable(keyboard.getKeyboard()))
        .flatMap(List::stream)
        .flatMap(row -> Stream.ofNullable(row).flatMap(List::stream))
        .flatMap(button -> Stream.ofNullable(button.getCallbackData()))
        .collect(Collectors.toSet());
  }

  private static Optional<Incoming> typed(@Nullable InlineQuery query) {
    if (query == null || query.getId() == null) {
      return Optional.empty();
    }
    return Messages.person(query.getFrom())
        .map(
            person ->
                new Typed(
                    query.getId(),
                    person,
                    Objects.requireNonNullElse(query.getQuery(), ""),
                    Objects.requireNonNullElse(query.getOffset(), "")));
  }

  private static Optional<Incoming> standing(@Nullable ChatMemberUpdated change) {
    if (change == null || change.getNewChatMember() == null) {
      return Optional.empty();
    }
    String status = Objects.requireNonNullElse(change.getNewChatMember().getStatus(), "");
    boolean gone = status.equals("left") || status.equals("kicked");
    return Messages.chat(change.getChat()).map(chat -> new Standing(chat, !gone));
  }
}
