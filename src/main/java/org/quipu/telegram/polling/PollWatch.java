package org.quipu.telegram.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Observes the result of a poll before the library hides it: the session passes on neither the HTTP
 * status of a failure nor Telegram's retry_after.
 */
final class PollWatch implements Interceptor {
  private static final long LARGEST_ERROR = 4096;
  private static final ObjectMapper JSON = new ObjectMapper();

  private volatile PollFailure latest = new PollFailure.Failed("nothing yet");

  /** The failure of the latest poll that did not complete. */
  PollFailure latest() {
    return latest;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      latest = new PollFailure.Failed("a response that is not from the Bot API");
      Response response = chain.proceed(chain.request());
      if (!response.isSuccessful()) {
        latest = trouble(response);
      }
      return response;
    } catch (IOException e) {
      latest = new PollFailure.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
      throw e;
    }
  }

  private static PollFailure trouble(Response response) throws IOException {
    return switch (response.code()) {
      case 401 -> new PollFailure.TokenRefused();
      // Telegram answers 404 to a malformed token; a proxy may also answer 404 for a while, with a
      // body of its own.
      case 404 ->
          isFromTelegram(response)
              ? new PollFailure.TokenRefused()
              : new PollFailure.Failed("HTTP 404");
      case 409 -> new PollFailure.Conflict(description(response));
      case 429 -> throttled(body(response).path("parameters").path("retry_after"));
      default -> new PollFailure.Failed("HTTP " + response.code());
    };
  }

  private static boolean isFromTelegram(Response response) throws IOException {
    return body(response).path("ok").isBoolean();
  }

  private static String description(Response response) throws IOException {
    return body(response).path("description").asText("");
  }

  private static JsonNode body(Response response) throws IOException {
    try {
      JsonNode body = JSON.readTree(response.peekBody(LARGEST_ERROR).string());
      return body == null ? MissingNode.getInstance() : body;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** A proxy states no wait; then the waits grow. */
  private static PollFailure throttled(JsonNode retryAfter) {
    return retryAfter.isNumber()
        ? new PollFailure.Throttled(
            Duration.ofSeconds(Math.max(1, (int) Math.ceil(retryAfter.asDouble()))))
        : new PollFailure.Failed("HTTP 429");
  }
}
