package org.quipu.telegram.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Stands between the wire and the library. A body that is no answer of the Bot API (a proxy's error
 * page, a cut-off object) becomes a plain failure that names the HTTP status, which the library
 * would lose. Of an accepted message only its ids are passed on: the library cannot read every
 * message that a newer server may return, and an accepted send that looks like a failure would be
 * sent again for ever.
 */
final class ResponseGuard implements Interceptor {
  private static final MediaType JSON = MediaType.get("application/json");

  private static final int UNAUTHORIZED = 401;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    try (ResponseBody body = response.body()) {
      JsonNode answer = read(response.code(), body == null ? "" : body.string());
      return response
          .newBuilder()
          .body(ResponseBody.create(json.writeValueAsString(slim(answer)), JSON))
          .build();
    }
  }

  private JsonNode read(int status, String body) throws IOException {
    try {
      JsonNode answer = json.readTree(body);
      if (answer != null && answer.path("ok").isBoolean()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      return statusAlone(status, "a body that is not JSON");
    }
    return statusAlone(status, "a body that is no answer of the Bot API");
  }

  /** The status of a refused token says enough. */
  private JsonNode statusAlone(int status, String body) throws IOException {
    if (status != UNAUTHORIZED) {
      throw new IOException("HTTP " + status + " with " + body);
    }
    return json.createObjectNode()
        .put("ok", false)
        .put("error_code", UNAUTHORIZED)
        .put("description", "Unauthorized");
  }

  private JsonNode slim(JsonNode answer) {
    JsonNode result = answer.path("result");
    if (!answer.path("ok").asBoolean() || !result.has("message_id") || !result.has("chat")) {
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
