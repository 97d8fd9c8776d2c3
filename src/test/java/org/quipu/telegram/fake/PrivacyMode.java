package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Decides which messages of a group reach the bot. */
final class PrivacyMode {
  private final World world;

  PrivacyMode(World world) {
    this.world = world;
  }

  boolean reaches(Room room, JsonNode message) {
    if (!inside(room)) {
      return false;
    }
    return !room.type().isGroup()
        || world.bot.readsAllGroupMessages()
        || room.statusOf(world.bot.id()).equals("administrator")
        || repliesToBot(message)
        || addresses(message, "text", "entities")
        || addresses(message, "caption", "caption_entities");
  }

  private boolean inside(Room room) {
    String status = room.statusOf(world.bot.id());
    return !status.equals("left") && !status.equals("kicked");
  }

  private boolean repliesToBot(JsonNode message) {
    return message.path("reply_to_message").path("from").path("id").asLong() == world.bot.id();
  }

  private boolean addresses(JsonNode message, String field, String entities) {
    String text = message.path(field).asText();
    for (JsonNode entity : message.path(entities)) {
      int start = entity.path("offset").asInt();
      String part = text.substring(start, start + entity.path("length").asInt());
      boolean calls =
          switch (entity.path("type").asText()) {
            case "bot_command" -> part.indexOf('@') < 0 || isBot(part.substring(part.indexOf('@')));
            case "mention" -> isBot(part);
            case "text_mention" -> entity.path("user").path("id").asLong() == world.bot.id();
            default -> false;
          };
      if (calls) {
        return true;
      }
    }
    return false;
  }

  private boolean isBot(String mention) {
    return mention
        .toLowerCase(Locale.ROOT)
        .equals("@" + world.bot.username().toLowerCase(Locale.ROOT));
  }
}
