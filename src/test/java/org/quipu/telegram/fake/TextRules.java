package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Telegram demands of a text and its entities; offsets and lengths are UTF-16 units. */
final class TextRules {
  static final int MESSAGE = 4096;
  static final int CAPTION = 1024;

  private static final int MOST_ENTITIES = 100;
  private static final Set<String> TYPES =
      Set.of(
          "mention",
          "hashtag",
          "cashtag",
          "bot_command",
          "url",
          "email",
          "phone_number",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "blockquote",
          "expandable_blockquote",
          "code",
          "pre",
          "text_link",
          "text_mention",
          "custom_emoji",
          "date_time");

  private TextRules() {}

  static void message(String text, String parseMode, JsonNode entities) {
    if (text.isBlank()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (text.length() > MESSAGE) {
      throw Refusal.badRequest("message is too long");
    }
    formatted(text, parseMode, entities);
  }

  static void caption(String text, String parseMode, JsonNode entities) {
    if (text.length() > CAPTION) {
      throw Refusal.badRequest("message caption is too long");
    }
    formatted(text, parseMode, entities);
  }

  private static void formatted(String text, String parseMode, JsonNode entities) {
    if (!parseMode.isEmpty()) {
      throw Refusal.badRequest(
          "can't parse entities: this server reads entities, not " + parseMode);
    }
    wellFormed(text);
    entities(text, entities);
  }

  private static void wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (splitsPair(text, i) || !Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      boolean opensPair = i + 1 < text.length() && splitsPair(text, i + 1);
      if (!opensPair) {
        throw Refusal.badRequest("strings must be encoded in UTF-8");
      }
    }
  }

  static void entities(String text, JsonNode entities) {
    if (entities.size() > MOST_ENTITIES) {
      throw Refusal.badRequest("can't parse entities: there are " + entities.size());
    }
    for (JsonNode entity : entities) {
      bounds(text, entity);
      type(entity);
    }
    nesting(entities);
  }

  private static void bounds(String text, JsonNode entity) {
    long start = entity.get("offset").asLong();
    long end = start + entity.get("length").asLong();
    if (start < 0 || end <= start || end > text.length()) {
      throw Refusal.badRequest(
          "ENTITY_BOUNDS_INVALID: [%d, %d) of %d".formatted(start, end, text.length()));
    }
    if (splitsPair(text, (int) start) || splitsPair(text, (int) end)) {
      throw Refusal.badRequest(
          "can't parse entities: entity [%d, %d) splits a UTF-16 symbol".formatted(start, end));
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static void type(JsonNode entity) {
    String type = entity.get("type").asText();
    if (!TYPES.contains(type)) {
      throw Refusal.badRequest("can't parse entities: unsupported entity type \"" + type + "\"");
    }
    needs(entity, type, "text_link", "url");
    needs(entity, type, "text_mention", "user");
    needs(entity, type, "custom_emoji", "custom_emoji_id");
  }

  private static void needs(JsonNode entity, String type, String forType, String field) {
    if (type.equals(forType) && !entity.hasNonNull(field)) {
      throw Refusal.badRequest("can't parse entities: " + type + " without " + field);
    }
  }

  private static void nesting(JsonNode entities) {
    Set<String> seen = new HashSet<>();
    for (JsonNode a : entities) {
      if (!seen.add(a.toString())) {
        throw Refusal.badRequest("can't parse entities: the same entity twice: " + a);
      }
      for (JsonNode b : entities) {
        if (!a.equals(b) && (cross(a, b) || (isQuotation(a) && isQuotation(b) && meet(a, b)))) {
          throw Refusal.badRequest("can't parse entities: " + a + " and " + b + " do not nest");
        }
      }
    }
  }

  private static boolean cross(JsonNode a, JsonNode b) {
    return start(a) < start(b) && start(b) < end(a) && end(a) < end(b);
  }

  private static boolean meet(JsonNode a, JsonNode b) {
    return start(a) < end(b) && start(b) < end(a);
  }

  private static boolean isQuotation(JsonNode entity) {
    return entity.get("type").asText().endsWith("blockquote");
  }

  private static int start(JsonNode entity) {
    return entity.get("offset").asInt();
  }

  private static int end(JsonNode entity) {
    return start(entity) + entity.get("length").asInt();
  }
}
