package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The commands that the bot published, by scope and language. */
final class CommandShelf {
  private final Map<String, JsonNode> lists = new ConcurrentHashMap<>();

  JsonNode get(JsonNode scope, String language) {
    return lists.getOrDefault(key(scope, language), Json.array());
  }

  void put(JsonNode scope, String language, JsonNode commands) {
    lists.put(key(scope, language), commands);
  }

  void remove(JsonNode scope, String language) {
    lists.remove(key(scope, language));
  }

  private static String key(JsonNode scope, String language) {
    String type = scope.path("type").asText("default");
    return type
        + "|"
        + scope.path("chat_id").asText()
        + "|"
        + scope.path("user_id").asText()
        + "|"
        + language;
  }
}
