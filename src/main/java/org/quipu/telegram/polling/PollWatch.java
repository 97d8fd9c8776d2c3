package org.quipu.telegram.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sees what a poll came to before the library hides it: of a failure the session passes on neither
 * the HTTP status nor Telegram's retry_after.
 */
final class PollWatch implements Interceptor {
  private static final long LARGEST_ERROR = 4096;
  private static final ObjectMapper JSON = new ObjectMapper();

  private volatile Trouble latest = new Trouble.Failed("nothing yet");

  /** What the latest poll that did not complete came to. */
  Trouble latest() {
    return latest;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      latest = new Trouble.Failed("a response that is not from the Bot API");
      Response response = chain.proceed(chain.request());
      if (!response.isSuccessful()) {
        latest = trouble(response);
      }
      return response;
    } catch (IOException e) {
      latest = new Trouble.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
      throw e;
    }
  }

  private static Trouble trouble(Response response) throws IOException {
    return switch (response.code()) {
      case 401, 404 -> new Trouble.TokenRefused();
      case 409 -> new Trouble.Conflict();
      case 429 -> new Trouble.Throttled(pause(response.peekBody(LARGEST_ERROR).string()));
      default -> new Trouble.Failed("HTTP " + response.code());
    };
  }

  private static Duration pause(String body) {
    try {
      JsonNode seconds = JSON.readTree(body).path("parameters").path("retry_after");
      return Duration.ofSeconds(Math.max(1, seconds.asInt(1)));
    } catch (JsonProcessingException e) {
      return Duration.ofSeconds(1);
    }
  }
}
