package org.quipu.telegram.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A message or post as received.
 *
 * @param topic the thread it is in, only if it is_topic_message
 * @param date when it was first sent
 * @param words its text or caption
 * @param selection the part of the replied-to message that was selected
 * @param automaticForward whether Telegram itself copied it from the linked channel
 * @param viaBot the id of the bot whose inline result it is
 * @param album the id that all messages of one album share
 * @param guestQuery the id of the query, where the bot is asked as a guest of the chat
 */
public record IncomingMessage(
    int id,
    ChatRef chat,
    OptionalInt topic,
    Author author,
    Instant date,
    Words words,
    Content content,
    Optional<FileRef> file,
    Optional<Replied> repliedTo,
    Optional<Selection> selection,
    boolean automaticForward,
    OptionalLong viaBot,
    Optional<String> album,
    Optional<String> guestQuery) {

  /** What a message consists of, apart from its words. */
  public enum Content {
    /** Words only. */
    TEXT,
    /** A file. */
    FILE,
    /** A photo, a voice message, a sticker or the like. */
    MEDIA,
    /** A notice of something that happened in the chat. */
    EVENT
  }

  /** Whether it replies to a message for which a source can be sought. */
  boolean hasClaim() {
    return repliedTo.isPresent() || selection.isPresent();
  }
}
