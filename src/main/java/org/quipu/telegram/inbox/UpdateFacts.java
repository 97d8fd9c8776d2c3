package org.quipu.telegram.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What the worker needs to know of an update before it is handled. Every field may be missing. */
record UpdateFacts(Update update) {

  /** The message that asks, if it is one. */
  Optional<Message> message() {
    return Stream.of(
            Optional.ofNullable(update.getMessage()),
            Optional.ofNullable(update.getEditedMessage()),
            Optional.ofNullable(update.getChannelPost()),
            Optional.ofNullable(update.getEditedChannelPost()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  OptionalLong chat() {
    @Nullable Long id =
        message()
            .map(Message::getChat)
            .or(() -> Optional.ofNullable(update.getMyChatMember()).map(it -> it.getChat()))
            .or(() -> callbackMessage().map(MaybeInaccessibleMessage::getChat))
            .map(chat -> chat.getId())
            .orElse(null);
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private Optional<MaybeInaccessibleMessage> callbackMessage() {
    return Optional.ofNullable(update.getCallbackQuery()).map(it -> it.getMessage());
  }

  OptionalLong person() {
    @Nullable Long id =
        message()
            .map(Message::getFrom)
            .or(() -> Optional.ofNullable(update.getCallbackQuery()).map(it -> it.getFrom()))
            .or(() -> Optional.ofNullable(update.getInlineQuery()).map(it -> it.getFrom()))
            .or(() -> Optional.ofNullable(update.getGuestMessage()).map(it -> it.getFrom()))
            .or(() -> Optional.ofNullable(update.getMyChatMember()).map(it -> it.getFrom()))
            .map(User::getId)
            .orElse(null);
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  /** Whose turn it is, where somebody asks or presses something. */
  Optional<FloodGate.Turn> turn() {
    OptionalLong person = person();
    if (person.isEmpty()) {
      return Optional.empty();
    }
    if (message().isPresent()) {
      return turn(FloodGate.Kind.QUESTION, person.getAsLong());
    }
    if (update.getCallbackQuery() != null) {
      return turn(FloodGate.Kind.PRESS, person.getAsLong());
    }
    return update.getInlineQuery() != null || update.getGuestMessage() != null
        ? turn(FloodGate.Kind.QUERY, person.getAsLong())
        : Optional.empty();
  }

  private Optional<FloodGate.Turn> turn(FloodGate.Kind kind, long person) {
    return Optional.of(new FloodGate.Turn(kind, person, chat().orElse(0)));
  }

  /** Whether it was asked in a group or channel, longer ago than the limit. */
  boolean isStale(Duration limit, Instant now) {
    return message()
        .filter(it -> it.getChat() != null && it.getChat().getId() < 0)
        .flatMap(UpdateFacts::time)
        .filter(asked -> Duration.between(asked, now).compareTo(limit) > 0)
        .isPresent();
  }

  private static Optional<Instant> time(Message message) {
    return Optional.ofNullable(message.getEditDate())
        .or(() -> Optional.ofNullable(message.getDate()))
        .map(Instant::ofEpochSecond);
  }
}
