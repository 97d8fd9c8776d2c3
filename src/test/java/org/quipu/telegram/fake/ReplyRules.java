package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Links a message of the bot to the message that it replies to, if it exists. */
final class ReplyRules {
  private final World world;
  private final Room room;

  ReplyRules(World world, Room room) {
    this.world = world;
    this.room = room;
  }

  void apply(RequestBody request, Optional<Integer> topic, ObjectNode message) {
    JsonNode reply = request.get("reply_parameters");
    Optional<FakeMessage> target = target(reply);
    String quote = target.isPresent() ? reply.path("quote").asText() : "";
    if (!quote.isEmpty() && !quotable(target.get()).contains(quote)) {
      throw Refusal.badRequest("QUOTE_TEXT_INVALID");
    }
    new Replying(room).fill(message, topic, target, quote);
    if (topic.isEmpty()) {
      refuseClosedTopic(message);
    }
  }

  private Optional<FakeMessage> target(JsonNode reply) {
    if (!reply.has("message_id")) {
      return Optional.empty();
    }
    Room where = room;
    if (reply.has("chat_id")) {
      where =
          world
              .room(reply.get("chat_id").asText())
              .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }
    FakeMessage target = where.message(reply.get("message_id").asInt());
    if (target.exists()) {
      return Optional.of(target);
    }
    if (!reply.path("allow_sending_without_reply").asBoolean()) {
      throw Refusal.badRequest("message to be replied not found");
    }
    return Optional.empty();
  }

  private static String quotable(FakeMessage message) {
    return Replying.quotable(message.json());
  }

  private void refuseClosedTopic(ObjectNode message) {
    if (message.path("is_topic_message").asBoolean()
        && room.findTopic(message.get("message_thread_id").intValue())
            .filter(Room.Topic::closed)
            .isPresent()) {
      throw Refusal.badRequest("TOPIC_CLOSED");
    }
  }
}
