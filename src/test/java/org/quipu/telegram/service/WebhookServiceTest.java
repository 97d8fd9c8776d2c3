package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.config.Secret;
import org.quipu.fixture.TempStore;
import org.quipu.monitor.Metrics;
import org.quipu.store.Inbox;
import org.quipu.store.Store;
import org.quipu.store.StoreUnavailable;
import org.quipu.telegram.LogCapture;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.webhook.WebhookEndpoint;
import org.quipu.telegram.webhook.WebhookSettings;

@Timeout(60)
class WebhookServiceTest {
  private static final String SECRET = "a-secret-of-32-characters-or-so_";

  @TempDir Path folder;
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  private final Person ana = server.user("Ana");
  private final HttpClient http = HttpClient.newHttpClient();
  private URI url;

  private TestBot bot(Optional<Secret> secret) throws Exception {
    return new TestBot(TestBot.fileIn(folder), settings(secret), new EchoHandler()).started();
  }

  private TelegramSettings settings(Optional<Secret> secret) throws Exception {
    int port = freePort();
    url = URI.create("http://127.0.0.1:" + port + "/hook");
    WebhookSettings webhook =
        new WebhookSettings(url, InetAddress.getLoopbackAddress(), port, secret);
    return TestBot.settings(
        server, PaceSettings.UNLIMITED, FloodSettings.UNLIMITED, Optional.of(webhook));
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
    try (TestBot bot = bot(Optional.of(new Secret(SECRET)));
        LogCapture told = LogCapture.by(WebhookEndpoint.class)) {
      assertEquals(401, post(url, "", "{\"update_id\":1}"));
      assertEquals(401, post(url, SECRET + "x", "{\"update_id\":1}"));
      assertEquals(1, told.correlations().size(), "who knocks often does not fill the log");
      assertEquals(
          2, bot.metrics.counter("quipu_webhook_requests_total", "", "status").value("401"));
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
  void anOversizedBodyIsReadToItsEndSoThatItsSenderHearsTheRefusal() throws Exception {
    try (TestBot _ = bot(Optional.of(new Secret(SECRET)));
        Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
              + (8 << 20)
              + "\r\nX-Telegram-Bot-Api-Secret-Token: "
              + SECRET
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      // Like most clients it writes all before it reads.
      out.write(new byte[8 << 20]);
      assertEquals("HTTP/1.1 413", firstWords(socket));
    }
  }

  private static String firstWords(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({"10, 200", "2000000, 413"})
  void aBodyThatDoesNotTellItsLengthIsTakenLikeAnyOther(int length, int status) throws Exception {
    try (TestBot _ = bot(Optional.of(new Secret(SECRET)))) {
      String body = "{\"update_id\":1,\"a\":\"" + "x".repeat(length) + "\"}";
      byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
              .version(HttpClient.Version.HTTP_1_1)
              .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
              .build();
      assertEquals(status, http.send(request, BodyHandlers.discarding()).statusCode());
    }
  }

  @Test
  void whatTheStoreDoesNotTakeIsNotAcknowledgedAndComesAgain() throws Exception {
    try (TempStore storage = TempStore.now()) {
      Store real = storage.store();
      Inbox inbox = mock(Inbox.class, delegatesTo(real.inbox()));
      Store store = mock(Store.class, delegatesTo(real));
      doReturn(inbox).when(store).inbox();
      doThrow(new StoreUnavailable("full", new IOException())).when(inbox).add(any());
      TelegramSettings settings = settings(Optional.of(new Secret(SECRET)));
      try (TelegramService service =
          TelegramService.of(settings, store, (_, _) -> new EchoHandler(), new Metrics())) {
        service.start();
        try (LogCapture told = LogCapture.by(WebhookEndpoint.class)) {
          assertEquals(503, post(url, SECRET, "{\"update_id\":1}"));
          assertEquals(List.of("u1"), told.correlations());
        }
        assertFalse(service.isReady());
        FakeMessage question = ana.says("hello");
        doAnswer(call -> real.inbox().add(call.getArgument(0))).when(inbox).add(any());
        assertEquals("echo hello", server.awaitReply(question).text());
        assertTrue(service.isReady());
      }
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
  void whatCameWhileTheModeChangedIsAnsweredInTheOther() throws Exception {
    FakeMessage first = ana.says("asked before the first start");
    try (TestBot _ = bot(Optional.empty())) {
      assertEquals("echo " + first.text(), server.awaitReply(first).text());
    }
    FakeMessage second = ana.says("asked after the webhook");
    try (TestBot _ = polling()) {
      assertEquals("echo " + second.text(), server.awaitReply(second).text());
      server.awaitConfirmed();
    }
    FakeMessage third = ana.says("asked after polling");
    try (TestBot _ = bot(Optional.empty())) {
      assertEquals("echo " + third.text(), server.awaitReply(third).text());
    }
    server.assertNothingElseIn(ana.privateRoom());
  }

  private TestBot polling() throws Exception {
    return new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), new EchoHandler())
        .started();
  }

  @Test
  void goingBackToPollingRemovesTheWebhook() throws Exception {
    try (TestBot _ = bot(Optional.empty())) {
      server.awaitReply(ana.says("by webhook"));
    }
    try (TestBot _ = polling()) {
      server.awaitRequest("deleteWebhook");
      assertEquals("echo by polling", server.awaitReply(ana.says("by polling")).text());
    }
  }
}
