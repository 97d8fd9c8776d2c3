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
 * Stands between the wire and the library. A body that is no answer of the Bot API (a proxy's error
 * page, a cut-off object) becomes a plain failure that names the HTTP status, which the library
 * would lose; so does the wait of a refusal that is no whole number. Of an accepted message only
 * its ids are passed on: the library cannot read every message that a newer server may return, and
 * an accepted send that looks like a failure would be sent again for ever.
 */
final class ResponseGuard implements Interceptor {
  private static final MediaType JSON = MediaType.get("application/json");

  /** Statuses that say enough by themselves, also from a server that is none of Telegram's. */
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
    return statusAlone(status, "a body that is no answer of the Bot API");
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

  /** A refusal of which the library can read all that matters, whatever else is in it. */
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

  /** Never less than what was asked for, as far as a number holds it. */
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
    // A date of 0 would make it an inaccessible message, which is no result of a send.
    message.put("date", Math.max(1, result.path("date").asInt(1)));
    ObjectNode chat = message.putObject("chat");
    chat.put("id", result.path("chat").path("id").asLong());
    chat.put("type", result.path("chat").path("type").asText("private"));
    return json.createObjectNode().put("ok", true).set("result", message);
  }
}
