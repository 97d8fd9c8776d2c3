package org.quipu.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.monitor.Metrics;

class StatusServerTest {
  private final Metrics metrics = new Metrics();
  private final HttpClient http = HttpClient.newHttpClient();
  private Health health = new Health(true, true, Optional.of(Duration.ofMillis(1500)), 7);
  private StatusServer server;

  private HttpResponse<String> get(String path) throws Exception {
    return request("GET", path);
  }

  private HttpResponse<String> request(String method, String path) throws Exception {
    if (server == null) {
      server =
          new StatusServer(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), () -> health, metrics);
    }
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return http.send(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void healthTellsHowItIs() throws Exception {
    HttpResponse<String> response = get("/health");
    assertEquals(200, response.statusCode());
    assertEquals(
        "{\"live\":true,\"ready\":true,\"secondsSinceLastPoll\":1.5,\"backlog\":7}\n",
        response.body());
  }

  @Test
  void healthIsUnavailableUntilReady() throws Exception {
    health = new Health(true, false, Optional.empty(), 0);
    assertEquals(503, get("/health").statusCode());
    assertEquals(200, get("/health/live").statusCode());
    assertTrue(get("/health").body().contains("\"secondsSinceLastPoll\":null"));
  }

  @Test
  void metricsAreInTheFormatOfPrometheus() throws Exception {
    metrics.counter("quipu_answers_total", "Answers", "outcome").increment("declined");
    metrics.gauge("quipu_index_age_seconds", "Age of the index", () -> 12);
    metrics.histogram("quipu_answer_seconds", "Time").observe(Duration.ofMillis(30));
    assertTrue(
        get("/metrics")
            .body()
            .startsWith(
                """
                # HELP quipu_answer_seconds Time
                # TYPE quipu_answer_seconds histogram
                quipu_answer_seconds_bucket{le="0.005"} 0
                """));
    assertTrue(get("/metrics").body().contains("quipu_answers_total{outcome=\"declined\"} 1\n"));
    assertTrue(get("/metrics").body().contains("quipu_index_age_seconds 12.0\n"));
    assertTrue(get("/metrics").body().contains("quipu_answer_seconds_bucket{le=\"0.05\"} 1\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/metrics"})
  void headTellsWhatGetWouldWithoutTheBody(String path) throws Exception {
    HttpResponse<String> head = request("HEAD", path);
    HttpResponse<String> get = get(path);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
    assertEquals(
        Optional.of(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length)),
        head.headers().firstValue("Content-Length"));
  }

  @Test
  void headOfHealthIsUnavailableUntilReady() throws Exception {
    health = new Health(true, false, Optional.empty(), 0);
    assertEquals(503, request("HEAD", "/health").statusCode());
  }

  @Test
  void nobodyWritesHere() throws Exception {
    assertEquals(405, request("POST", "/health").statusCode());
  }

  @Test
  void anythingElseIsNotFound() throws Exception {
    assertEquals(404, get("/").statusCode());
  }
}
