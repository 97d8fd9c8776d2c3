package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.config.Secret;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.webhook.WebhookSettings;

@Timeout(60)
class WebhookServiceTest {
  private static final String SECRET = "a-secret-of-32-characters-or-so_";

  @TempDir Path folder;
  private final FakeBotApiServer server = FakeBotApiServer.start();
  private final Person ana = server.user("Ana");
  private final HttpClient http = HttpClient.newHttpClient();
  private URI url;

  @AfterEach
  void stop() {
    server.close();
  }

  private TestBot bot(Optional<Secret> secret) throws Exception {
    int port = freePort();
    url = URI.create("http://127.0.0.1:" + port + "/hook");
    WebhookSettings webhook =
        new WebhookSettings(url, InetAddress.getLoopbackAddress(), port, secret);
    TelegramSettings settings =
        TestBot.settings(
            server, PaceSettings.UNLIMITED, FloodSettings.UNLIMITED, Optional.of(webhook));
    return new TestBot(TestBot.fileIn(folder), settings, new EchoHandler()).started();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private int post(URI to, String secret, String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(to).POST(BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @Test
  void messagesArriveAndAreAnswered() throws Exception {
    try (TestBot bot = bot(Optional.empty())) {
      assertTrue(bot.service.isReady());
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  @Test
  void theSecretIsMadeOnceAndKept() throws Exception {
    try (TestBot _ = bot(Optional.empty())) {
      server.awaitRequest("setWebhook");
    }
    try (TestBot _ = bot(Optional.empty())) {
      server.awaitRequest("setWebhook");
    }
    assertEquals(
        1,
        server.requests("setWebhook").stream()
            .map(request -> request.text("secret_token"))
            .filter(secret -> secret.matches("[A-Za-z0-9_-]{43}"))
            .distinct()
            .count());
  }

  @Test
  void aSecretThatIsWrongOrMissingIsRefused() throws Exception {
    try (TestBot bot = bot(Optional.of(new Secret(SECRET)))) {
      assertEquals(401, post(url, "", "{\"update_id\":1}"));
      assertEquals(401, post(url, SECRET + "x", "{\"update_id\":1}"));
      assertEquals(200, post(url, SECRET, "{\"update_id\":1}"));
      assertEquals(1, bot.metrics.counter("quipu_updates_total", "").value());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nothing", "[", "[1,2]", "{}", "{\"update_id\":\"x\"}", "null", "\"\\ud800\""})
  void aMalformedBodyIsRefused(String body) throws Exception {
    try (TestBot _ = bot(Optional.of(new Secret(SECRET)))) {
      assertEquals(400, post(url, SECRET, body));
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    try (TestBot _ = bot(Optional.of(new Secret(SECRET)))) {
      assertEquals(400, post(url, SECRET, "[".repeat(100_000)));
    }
  }

  @Test
  void anOversizedBodyIsRefused() throws Exception {
    try (TestBot _ = bot(Optional.of(new Secret(SECRET)))) {
      assertEquals(
          413, post(url, SECRET, "{\"update_id\":1,\"a\":\"" + "x".repeat(1 << 20) + "\"}"));
    }
  }

  @Test
  void otherPathsAndMethodsAreNotFound() throws Exception {
    try (TestBot _ = bot(Optional.of(new Secret(SECRET)))) {
      assertEquals(404, post(url.resolve("/other"), SECRET, "{\"update_id\":1}"));
      HttpRequest get = HttpRequest.newBuilder(url).GET().build();
      assertEquals(405, http.send(get, BodyHandlers.discarding()).statusCode());
    }
  }

  @Test
  void goingBackToPollingRemovesTheWebhook() throws Exception {
    try (TestBot _ = bot(Optional.empty())) {
      server.awaitReply(ana.says("by webhook"));
    }
    try (TestBot _ =
        new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), new EchoHandler())
            .started()) {
      server.awaitRequest("deleteWebhook");
      assertEquals("echo by polling", server.awaitReply(ana.says("by polling")).text());
    }
  }
}
