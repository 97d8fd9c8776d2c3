package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A chosen inline result, or the answer to a guest query, as a message. */
final class InlineResult {
  private InlineResult() {}

  static ObjectNode message(JsonNode result) {
    JsonNode content = result.path("input_message_content");
    ObjectNode message = Json.object();
    if (content.has("rich_message")) {
      message.set("rich_message", content.get("rich_message"));
    } else {
      message.put("text", content.path("message_text").asText());
      message.set(
          "entities", content.path("entities").isArray() ? content.get("entities") : Json.array());
    }
    if (result.has("reply_markup")) {
      message.set("reply_markup", result.get("reply_markup"));
    }
    return message;
  }
}
