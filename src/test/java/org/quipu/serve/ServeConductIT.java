package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;

/** Edge cases of the real process: settings, refusals, and its output for operators. */
@Timeout(240)
final class ServeConductIT {
  private static final String QUESTION = "how many coups has Peru had?";
  private static final String SECRET = "a-secret-of-32-characters-or-so_";

  @TempDir private Path data;

  @AutoClose
  private final FakeBotApiServer server =
      FakeBotApiServer.start(FakeBotApiServer.Options.usual().withPatience(Duration.ofSeconds(90)));

  private final Person rosa = server.user("Rosa");
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    http.close();
  }

  private ServeProcess serve(Map<String, String> environment) throws Exception {
    return ServeProcess.start(server, data, environment);
  }

  private String answer() {
    return server.awaitReply(rosa.says(QUESTION)).text();
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** Connections over which a request has begun, with its head or its body, and does not go on. */
  private static List<Socket> dribblers(int port) throws Exception {
    String half = "POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Le";
    String whole = half + "ngth: 99\r\nX-Telegram-Bot-Api-Secret-Token: " + SECRET + "\r\n\r\n{";
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(60_000);
      String begun = i % 2 == 0 ? half : whole;
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
    return sockets;
  }

  private int post(URI hook, String secret, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(hook)
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void theWebhookIsSetUpByEnvironmentRefusesStrangersAndGoesWithTheMode() throws Exception {
    int port = ServeProcess.freePort();
    URI hook = URI.create("http://127.0.0.1:" + port + "/hook");
    Path secret = Files.writeString(data.resolve("secret"), SECRET + "\n");
    Map<String, String> webhook =
        Map.of(
            "QUIPU_TELEGRAM_MODE",
            "webhook",
            "QUIPU_TELEGRAM_WEBHOOK_URL",
            hook.toString(),
            "QUIPU_TELEGRAM_WEBHOOK_PORT",
            "" + port,
            "QUIPU_TELEGRAM_WEBHOOK_SECRET_FILE",
            secret.toString());
    try (ServeProcess bot = serve(webhook).ready()) {
      assertTrue(answer().contains("18 coups"));
      assertEquals(SECRET, server.requests("setWebhook").getFirst().text("secret_token"));
      assertEquals(401, post(hook, "of-somebody-else-entirely", "{\"update_id\":1}"));
      assertEquals(400, post(hook, SECRET, "{\"update_id\":"));
      assertEquals(413, post(hook, SECRET, "x".repeat(2 << 20)));
      List<Socket> dribblers = dribblers(port);
      assertTrue(answer().contains("18 coups"), "goes on after all that");
      for (Socket dribbler : dribblers) {
        assertEquals(-1, dribbler.getInputStream().read(), "nobody keeps a connection for ever");
        dribbler.close();
      }
      assertTrue(bot.stopsInTime());
      assertFalse(bot.err().contains(SECRET), bot::err);
    }
    try (ServeProcess bot = serve(Map.of("QUIPU_TELEGRAM_MODE", "polling")).ready()) {
      assertTrue(answer().contains("18 coups"));
      assertFalse(server.requests("deleteWebhook").isEmpty());
      assertTrue(bot.stopsInTime());
    }
  }

  @Test
  void aSecretThatCanBeGuessedIsAWrongConfiguration() throws Exception {
    Map<String, String> webhook =
        Map.of(
            "QUIPU_TELEGRAM_MODE", "webhook",
            "QUIPU_TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:1/hook",
            "QUIPU_TELEGRAM_WEBHOOK_SECRET", "short");
    try (ServeProcess bot = serve(webhook)) {
      assertEquals(2, bot.awaitEnd(Duration.ofSeconds(60)));
      assertTrue(bot.err().contains("telegram.webhook.secret must be 16 to 256"), bot::err);
    }
  }

  @Test
  void aTokenRefusedAtTheStartEndsItSoonAndQuietly() throws Exception {
    server.revokeToken();
    try (ServeProcess bot = serve(Map.of())) {
      assertEquals(1, bot.awaitEnd(Duration.ofSeconds(60)));
      assertAll(
          () -> assertTrue(bot.err().contains("The token was refused"), bot::err),
          () -> assertFalse(bot.err().contains(server.token()), bot::err),
          () -> assertTrue(server.requests().size() <= 10, "" + server.requests().size()));
    }
  }

  @Test
  void aTokenRefusedLaterIsToldAndEndsIt() throws Exception {
    try (ServeProcess bot = serve(Map.of()).ready()) {
      answer();
      server.revokeToken();
      rosa.says("wakes the poll");
      assertEquals(1, bot.awaitEnd(Duration.ofSeconds(60)));
      assertTrue(bot.err().contains("The token was refused"), bot::err);
    }
  }

  @Test
  void anotherInstanceIsToldOfAndWaitedFor() throws Exception {
    server.faults().on("getUpdates").times(2).fails(409, "Conflict: terminated by other");
    try (ServeProcess bot = serve(Map.of())) {
      assertTrue(answer().contains("18 coups"));
      String words = "Another instance is running with this token (409): stop one of the two.";
      assertTrue(bot.err().contains(words), bot::err);
      assertTrue(bot.err().contains("Polling goes on"), bot::err);
      assertTrue(bot.isAlive());
    }
  }

  @Test
  void aServerThatCannotBeReachedAtTheStartIsWaitedFor() throws Exception {
    server.goOffline();
    try (ServeProcess bot = serve(Map.of())) {
      ServeProcess.await("says so", () -> bot.err().contains("cannot be reached"));
      assertTrue(bot.isAlive());
      server.goOnline();
      assertTrue(answer().contains("18 coups"));
      assertFalse(bot.err().contains(server.token()), bot::err);
    }
  }

  @Test
  void operatorsSeeHealthAndMetrics() throws Exception {
    int port = ServeProcess.freePort();
    try (ServeProcess bot = serve(Map.of("QUIPU_HTTP_PORT", "" + port)).ready()) {
      answer();
      server.awaitReply(rosa.says("zxqvv brllgh wqooop?"));
      server.awaitConfirmed();
      HttpResponse<String> health = get(port, "/health");
      assertEquals(200, health.statusCode());
      assertTrue(
          health
              .body()
              .matches(
                  "\\{\"live\":true,\"ready\":true,\"secondsSinceLastPoll\":[0-9.]+,"
                      + "\"backlog\":\\d+}\n"),
          health.body());
      String metrics = get(port, "/metrics").body();
      for (String wanted :
          List.of(
              "quipu_updates_total 2",
              "quipu_answers_total{outcome=\"answered\"} 1",
              "quipu_answers_total{outcome=\"declined\"} 1",
              "quipu_answer_seconds_bucket{le=\"+Inf\"} ",
              "quipu_answer_seconds_count ",
              "quipu_throttled_total 0",
              "quipu_retries_total 0",
              "quipu_backlog ",
              "quipu_ready 1",
              "quipu_seconds_since_last_poll ",
              "quipu_decline_ratio 0.5",
              "quipu_index_passages ",
              "quipu_index_age_seconds ")) {
        assertTrue(metrics.contains(wanted), wanted + " is missing in\n" + metrics);
      }
      metrics.lines().forEach(ServeConductIT::assertIsPrometheus);
      assertFalse(bot.commandLine().contains(server.token()));
      assertFalse(bot.err().contains("coups"), bot::err);
    }
  }

  private static void assertIsPrometheus(String line) {
    String value = "(NaN|[+-]Inf|-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?)";
    String labels = "(\\{[a-z_]+=\"[^\"\\\\\n]*\"(,[a-z_]+=\"[^\"\\\\\n]*\")*})?";
    assertTrue(
        line.matches("# HELP [a-z_]+ .+")
            || line.matches("# TYPE [a-z_]+ (counter|gauge|histogram)")
            || line.matches("[a-z_]+" + labels + " " + value),
        line);
  }

  @Test
  void onlyWhoIsOnTheAllowListIsServed() throws Exception {
    Person stranger = server.user("Sven");
    try (ServeProcess bot = serve(Map.of("QUIPU_TELEGRAM_ALLOW", "" + rosa.id())).ready()) {
      stranger.says(QUESTION);
      assertTrue(answer().contains("18 coups"));
      assertTrue(bot.stopsInTime());
      server.assertNothingElseIn(stranger.privateRoom());
    }
  }
}
