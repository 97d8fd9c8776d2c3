package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A bot that sends whatever JSON a test gives it. */
final class RawBot implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  RawBot(FakeBotApiServer server) {
    this(server, server.token());
  }

  RawBot(FakeBotApiServer server, String token) {
    base = server.url() + "/bot" + token + "/";
  }

  /** Gives the response body, whatever the status is. */
  JsonNode call(String method, String json) throws IOException, InterruptedException {
    return Json.parse(exchange(method, json).body());
  }

  HttpResponse<String> exchange(String method, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + method))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Gives what the server complained of; empty if it did not. */
  String complaint(String method, String json) throws IOException, InterruptedException {
    return call(method, json).path("description").asText();
  }

  @Override
  public void close() {
    http.close();
  }
}
