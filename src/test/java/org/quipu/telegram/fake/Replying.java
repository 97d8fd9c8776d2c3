package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Adds the context of a message: its topic, the message replied to, the part quoted. */
final class Replying {
  private final Room room;

  Replying(Room room) {
    this.room = room;
  }

  void fill(
      ObjectNode message, Optional<Integer> topic, Optional<FakeMessage> repliedTo, String quote) {
    Optional<ObjectNode> target = repliedTo.flatMap(m -> m.room().find(m.id()));
    target.ifPresent(t -> reply(message, t, quote));
    topic.or(() -> target.flatMap(Replying::topicOf)).ifPresent(t -> inTopic(message, t));
  }

  private void reply(ObjectNode message, ObjectNode target, String quote) {
    ObjectNode copy = target.deepCopy();
    copy.remove("reply_to_message");
    message.set("reply_to_message", copy);
    if (!quote.isEmpty()) {
      int position = quotable(target).indexOf(quote);
      if (position < 0) {
        throw new AssertionError("the message replied to does not hold: " + quote);
      }
      message.set(
          "quote",
          Json.object().put("text", quote).put("position", position).put("is_manual", true));
    }
    if (room.type() == RoomType.SUPERGROUP && !room.isForum()) {
      // Threads of replies have an id too, though they are no topics: a trap for bots.
      message.put(
          "message_thread_id",
          target.path("message_thread_id").asInt(target.path("message_id").asInt()));
    }
  }

  private void inTopic(ObjectNode message, int topic) {
    message.put("message_thread_id", topic).put("is_topic_message", true);
  }

  private static Optional<Integer> topicOf(ObjectNode target) {
    return target.path("is_topic_message").asBoolean()
        ? Optional.of(target.get("message_thread_id").intValue())
        : Optional.empty();
  }

  static String quotable(ObjectNode message) {
    if (message.has("rich_message")) {
      return RichText.plain(message.get("rich_message").path("blocks"));
    }
    return message.path(message.has("text") ? "text" : "caption").asText();
  }
}
