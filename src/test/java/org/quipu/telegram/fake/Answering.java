package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The methods that answer callback, inline and guest queries. */
final class Answering {
  private static final int MOST_RESULTS = 50;
  private static final int LONGEST_OFFSET = 64;

  private final World world;

  Answering(World world) {
    this.world = world;
  }

  void addTo(Map<String, Handler> handlers) {
    handlers.put("answerCallbackQuery", this::callback);
    handlers.put("answerInlineQuery", this::inline);
    handlers.put("answerGuestQuery", this::guest);
  }

  private JsonNode callback(RequestBody request) {
    world.queries.answer(request.text("callback_query_id"));
    return Json.yes();
  }

  private JsonNode inline(RequestBody request) {
    JsonNode results = request.get("results");
    if (results.size() > MOST_RESULTS) {
      throw Refusal.badRequest("RESULTS_TOO_MUCH");
    }
    if (request.text("next_offset").getBytes(StandardCharsets.UTF_8).length > LONGEST_OFFSET) {
      throw Refusal.badRequest("NEXT_OFFSET_INVALID");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode result : results) {
      result(result, KeyboardRules.Place.INLINE);
      if (!ids.add(result.path("id").asText())) {
        throw Refusal.badRequest("RESULT_ID_DUPLICATE");
      }
    }
    button(request.get("button"));
    world.queries.answer(request.text("inline_query_id"));
    return Json.yes();
  }

  private JsonNode guest(RequestBody request) {
    JsonNode result = request.get("result");
    result(result, KeyboardRules.Place.GUEST);
    world.queries.answer(request.text("guest_query_id"));
    ObjectNode message = InlineResult.message(result);
    return Json.object().put("inline_message_id", world.queries.keepInline(message));
  }

  private static void result(JsonNode result, KeyboardRules.Place place) {
    KeyboardRules.check(result.path("reply_markup"), place);
    JsonNode content = result.path("input_message_content");
    if (content.has("message_text")) {
      TextRules.message(
          content.get("message_text").asText(),
          content.path("parse_mode").asText(),
          content.path("entities"));
    }
    if (content.has("rich_message")) {
      RichRules.shown(content.get("rich_message"));
    }
  }

  private static void button(JsonNode button) {
    if (button.isObject()) {
      if (button.has("web_app") == button.has("start_parameter")) {
        throw Refusal.badRequest("a button must have exactly one of web_app and start_parameter");
      }
      if (!button.path("start_parameter").asText("x").matches("[A-Za-z0-9_-]{1,64}")) {
        throw Refusal.badRequest("START_PARAM_INVALID");
      }
    }
  }
}
