package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** What Telegram demands of a rich message beyond the types of its fields. */
final class RichRules {
  private static final int DEEPEST = 16;
  private static final int MOST_BLOCKS = 500;
  private static final int MOST_CHARACTERS = 32_768;

  private RichRules() {}

  /**
   * Checks a rich message.
   *
   * @return the message as the bot gets it back
   */
  static ObjectNode shown(JsonNode rich) {
    if (Stream.of("html", "markdown", "blocks").filter(rich::hasNonNull).count() != 1) {
      throw Refusal.badRequest("rich message must have exactly one of html, markdown and blocks");
    }
    ObjectNode shown = Json.object();
    shown.set("blocks", rich.has("blocks") ? blocks(rich.get("blocks")) : markup(rich));
    if (rich.path("is_rtl").asBoolean()) {
      shown.put("is_rtl", true);
    }
    return shown;
  }

  private static JsonNode markup(JsonNode rich) {
    String text = rich.path(rich.has("html") ? "html" : "markdown").asText();
    characters(text.codePointCount(0, text.length()));
    return Json.array().add(Json.object().put("type", "paragraph").put("text", text));
  }

  private static JsonNode blocks(JsonNode blocks) {
    int count = count(blocks, 1);
    if (count == 0) {
      throw Refusal.badRequest("rich message must be non-empty");
    }
    if (count > MOST_BLOCKS) {
      throw Refusal.badRequest("rich message has too many blocks: " + count);
    }
    characters(characters(blocks));
    JsonNode shown = blocks.deepCopy();
    shown.findParents("items").forEach(list -> label(list.get("items")));
    return shown;
  }

  private static void label(JsonNode items) {
    for (JsonNode item : items) {
      if (item instanceof ObjectNode object && !object.has("label")) {
        object.put("label", "•");
      }
    }
  }

  private static int count(JsonNode blocks, int depth) {
    if (depth > DEEPEST && !blocks.isEmpty()) {
      throw Refusal.badRequest("rich message blocks are nested too deep");
    }
    int count = 0;
    for (JsonNode block : blocks) {
      count += 1 + count(block.path("blocks"), depth + 1);
      if (block.path("type").asText().equals("thinking")) {
        throw Refusal.badRequest("thinking blocks are allowed in drafts only");
      }
      for (JsonNode item : block.path("items")) {
        count += 1 + count(item.path("blocks"), depth + 1);
      }
    }
    return count;
  }

  private static int characters(JsonNode node) {
    String text = RichText.plain(node);
    return text.codePointCount(0, text.length());
  }

  private static void characters(int count) {
    if (count > MOST_CHARACTERS) {
      throw Refusal.badRequest("rich message is too long: " + count + " characters");
    }
  }
}
