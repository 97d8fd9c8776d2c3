package org.quipu.telegram.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Repairs responses before the library reads them. A body that is not a Bot API response (a proxy's
 * error page, a truncated object) becomes a plain error that keeps the HTTP status, which the
 * library would lose. A wait that is not a whole number is rounded up. Of an accepted message only
 * the ids are passed on: the library cannot read every message that a newer server may return, and
 * an accepted send that looks like a failure would be repeated for ever.
 */
final class ResponseGuard implements Interceptor {
  private static final MediaType JSON = MediaType.get("application/json");

  /** Statuses that are clear by themselves, even from a server that is not Telegram's. */
  private static final Map<Integer, String> ENOUGH =
      Map.of(401, "Unauthorized", 413, "Request Entity Too Large");

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    try (ResponseBody body = response.body()) {
      JsonNode answer = read(response.code(), body == null ? "" : body.string());
      return response
          .newBuilder()
          .body(ResponseBody.create(json.writeValueAsString(answer), JSON))
          .build();
    }
  }

  private JsonNode read(int status, String body) throws IOException {
    try {
      JsonNode answer = json.readTree(body);
      if (answer != null && answer.path("ok").isBoolean()) {
        return answer.path("ok").asBoolean() ? slim(answer) : readable(status, answer);
      }
    } catch (JsonProcessingException e) {
      return statusAlone(status, "a body that is not JSON");
    }
    return statusAlone(status, "a body that is not a Bot API response");
  }

  private JsonNode statusAlone(int status, String body) throws IOException {
    if (!ENOUGH.containsKey(status)) {
      throw new IOException("HTTP " + status + " with " + body);
    }
    return refusal(status, ENOUGH.get(status));
  }

  private ObjectNode refusal(int code, String description) {
    return json.createObjectNode()
        .put("ok", false)
        .put("error_code", code)
        .put("description", description);
  }

  /** A refusal reduced to the fields that matter, which the library can read. */
  private JsonNode readable(int status, JsonNode answer) {
    ObjectNode slim =
        refusal(answer.path("error_code").asInt(status), answer.path("description").asText(""));
    JsonNode told = answer.path("parameters");
    ObjectNode parameters = slim.putObject("parameters");
    if (told.has("retry_after")) {
      parameters.put("retry_after", wholeSeconds(told.path("retry_after").asDouble()));
    }
    if (told.path("migrate_to_chat_id").asLong() != 0) {
      parameters.put("migrate_to_chat_id", told.path("migrate_to_chat_id").asLong());
    }
    return slim;
  }

  /** Rounds up, so that the wait is never shorter than requested, within the range of an int. */
  private static int wholeSeconds(double seconds) {
    return (int) Math.ceil(seconds);
  }

  private JsonNode slim(JsonNode answer) {
    JsonNode result = answer.path("result");
    if (!result.has("message_id") || !result.has("chat")) {
      return answer;
    }
    ObjectNode message = json.createObjectNode();
    if (result.path("message_id").isInt()) {
      message.set("message_id", result.get("message_id"));
    }
    // A date of 0 would make it an inaccessible message, which is not a valid result of a send.
    message.put("date", Math.max(1, result.path("date").asInt(1)));
    ObjectNode chat = message.putObject("chat");
    chat.put("id", result.path("chat").path("id").asLong());
    chat.put("type", result.path("chat").path("type").asText("private"));
    return json.createObjectNode().put("ok", true).set("result", message);
  }
}
