package org.quipu.telegram;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a message goes.
 *
 * @param chat the chat's id; negative for groups and channels
 * @param topic the message_thread_id, only if the asking message has is_topic_message
 * @param reply the message to reply to
 */
public record Destination(long chat, OptionalInt topic, Optional<ReplyTo> reply) {

  /** The message to reply to, and the part of it that the asker selected. */
  public record ReplyTo(int message, Optional<Part> part) {}

  /** A selected part of a message: its verbatim text, and its UTF-16 position in the message. */
  public record Part(String text, int position) {}

  public static Destination chat(long chat) {
    return new Destination(chat, OptionalInt.empty(), Optional.empty());
  }

  public Destination inTopic(int id) {
    return new Destination(chat, OptionalInt.of(id), reply);
  }

  public Destination replyingTo(int message) {
    return new Destination(chat, topic, Optional.of(new ReplyTo(message, Optional.empty())));
  }

  public Destination replyingTo(int message, Part part) {
    return new Destination(chat, topic, Optional.of(new ReplyTo(message, Optional.of(part))));
  }

  public Destination withoutReply() {
    return new Destination(chat, topic, Optional.empty());
  }

  public Destination withoutPart() {
    return new Destination(
        chat, topic, reply.map(target -> new ReplyTo(target.message(), Optional.empty())));
  }

  public Destination movedTo(long newChat) {
    return new Destination(newChat, topic, reply);
  }

  public boolean repliesToPart() {
    return reply.flatMap(ReplyTo::part).isPresent();
  }
}
