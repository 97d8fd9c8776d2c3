package org.quipu.telegram.inbound;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quipu.chat.Place;
import org.quipu.corpus.Span;
import org.quipu.telegram.inbound.IncomingMessage.Content;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.TextQuote;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads the library's messages. Any of their getters may return null, for absent fields and for
 * fields that the library does not know.
 */
final class Messages {
  private static final List<String> LOOKS =
      List.of("bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji");

  /** Its exceptions do not quote the text that could not be read. */
  static final ObjectMapper JSON =
      JsonMapper.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private Messages() {}

  /** Reads a message; empty if it names no chat. */
  static Optional<IncomingMessage> read(@Nullable Message message) {
    if (message == null || message.getMessageId() == null) {
      return Optional.empty();
    }
    return chat(message.getChat()).map(chat -> read(message, message.getMessageId(), chat));
  }

  private static IncomingMessage read(Message message, int id, ChatRef chat) {
    return new IncomingMessage(
        id,
        chat,
        topic(message),
        author(message),
        Instant.ofEpochSecond(Objects.requireNonNullElse(message.getDate(), 0)),
        words(message),
        content(message),
        file(message),
        repliedTo(message),
        selection(message),
        Boolean.TRUE.equals(message.getIsAutomaticForward()),
        message.getViaBot() == null || message.getViaBot().getId() == null
            ? OptionalLong.empty()
            : OptionalLong.of(message.getViaBot().getId()),
        Optional.ofNullable(message.getMediaGroupId()),
        Optional.ofNullable(message.getGuestQueryId()));
  }

  static Optional<ChatRef> chat(@Nullable Chat chat) {
    if (chat == null || chat.getId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ChatRef(
            chat.getId(),
            switch (Objects.requireNonNullElse(chat.getType(), "")) {
              case "private" -> Place.Kind.PRIVATE;
              case "channel" -> Place.Kind.CHANNEL;
              default -> Place.Kind.GROUP;
            }));
  }

  static Optional<Person> person(@Nullable User user) {
    if (user == null || user.getId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Person(
            user.getId(),
            Boolean.TRUE.equals(user.getIsBot()),
            Optional.ofNullable(user.getLanguageCode())));
  }

  /** The topic; a thread id alone is not enough, since replies outside topics have one too. */
  static OptionalInt topic(Message message) {
    return message.isTopicMessage() && message.getMessageThreadId() != null
        ? OptionalInt.of(message.getMessageThreadId())
        : OptionalInt.empty();
  }

  private static Author author(Message message) {
    return new Author(person(message.getFrom()), chat(message.getSenderChat()));
  }

  /** The message it replies to; the message that opened its topic does not count. */
  static Optional<Replied> repliedTo(Message message) {
    Message replied = message.getReplyToMessage();
    if (replied == null || replied.getMessageId() == null) {
      return Optional.empty();
    }
    int id = replied.getMessageId();
    boolean opensTopic = topic(message).orElse(0) == id || replied.getForumTopicCreated() != null;
    return opensTopic
        ? Optional.empty()
        : Optional.of(new Replied(id, author(replied), words(replied)));
  }

  static Words words(Message message) {
    if (message.getText() != null) {
      return new Words(message.getText(), entities(message.getText(), message::getEntities));
    }
    if (message.getCaption() != null) {
      return new Words(
          message.getCaption(), entities(message.getCaption(), message::getCaptionEntities));
    }
    return message.getRichMessage() == null
        ? Words.NONE
        : new Words(RichReading.text(message.getRichMessage()), List.of());
  }

  private static List<Words.Entity> entities(String text, Entities source) {
    return source.read().flatMap(entity -> entity(text, entity).stream()).toList();
  }

  private static Optional<Words.Entity> entity(String text, MessageEntity entity) {
    Optional<Span> span = span(entity).filter(found -> found.end() <= text.length());
    return span.flatMap(
        found ->
            switch (Objects.requireNonNullElse(entity.getType(), "")) {
              case "bot_command" -> Optional.of(known(Words.Kind.COMMAND, found));
              case "mention" -> Optional.of(known(Words.Kind.MENTION, found));
              case "text_mention" ->
                  person(entity.getUser())
                      .map(
                          user ->
                              new Words.Entity(
                                  Words.Kind.TEXT_MENTION, found, Optional.of(user.id())));
              default -> Optional.empty();
            });
  }

  private static Words.Entity known(Words.Kind kind, Span span) {
    return new Words.Entity(kind, span, Optional.empty());
  }

  private static Optional<Span> span(MessageEntity entity) {
    int start = Objects.requireNonNullElse(entity.getOffset(), -1);
    int length = Objects.requireNonNullElse(entity.getLength(), 0);
    return start < 0 || length <= 0 || start > Integer.MAX_VALUE - length
        ? Optional.empty()
        : Optional.of(new Span(start, start + length));
  }

  static Optional<Selection> selection(Message message) {
    TextQuote quote = message.getQuote();
    if (quote == null || quote.getText() == null || quote.getText().isBlank()) {
      return Optional.empty();
    }
    List<Selection.Look> looks =
        ((Entities) quote::getEntities)
            .read()
            .filter(entity -> LOOKS.contains(entity.getType()))
            .flatMap(
                entity ->
                    span(entity)
                        .map(
                            span ->
                                new Selection.Look(
                                    entity.getType().toLowerCase(Locale.ROOT),
                                    span,
                                    Optional.ofNullable(entity.getCustomEmojiId())))
                        .stream())
            .toList();
    int position = Objects.requireNonNullElse(quote.getPosition(), 0);
    return Optional.of(new Selection(quote.getText(), position, looks));
  }

  private static Content content(Message message) {
    if (message.getDocument() != null && message.getAnimation() == null) {
      return Content.FILE;
    }
    boolean media =
        Stream.<@Nullable Object>of(
                message.getPhoto(),
                message.getVoice(),
                message.getSticker(),
                message.getVideo(),
                message.getVideoNote(),
                message.getAudio(),
                message.getAnimation(),
                message.getLocation(),
                message.getVenue(),
                message.getContact(),
                message.getPoll(),
                message.getDice(),
                message.getStory(),
                message.getGame(),
                message.getChecklist(),
                message.getPaidMedia())
            .anyMatch(Objects::nonNull);
    if (media) {
      return Content.MEDIA;
    }
    return words(message).isBlank() ? Content.EVENT : Content.TEXT;
  }

  private static Optional<FileRef> file(Message message) {
    var document = message.getDocument();
    if (document == null || document.getFileId() == null || message.getAnimation() != null) {
      return Optional.empty();
    }
    return Optional.of(
        new FileRef(
            document.getFileId(),
            Objects.requireNonNullElse(document.getFileName(), ""),
            document.getFileSize() == null
                ? OptionalLong.empty()
                : OptionalLong.of(document.getFileSize())));
  }

  /** Entities as the library returns them: it throws if one of them lies outside its text. */
  private interface Entities {
    @Nullable List<@Nullable MessageEntity> get();

    default Stream<MessageEntity> read() {
      try {
        List<@Nullable MessageEntity> entities = get();
        return entities == null ? Stream.of() : entities.stream().filter(Objects::nonNull);
      } catch (RuntimeException e) {
        // Such a text is treated as plain text.
        return Stream.of();
      }
    }
  }
}
