package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.config.Secret;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.webhook.WebhookSettings;

/** Two replicas on one PostgreSQL, behind a proxy that gives every update to both. */
@Timeout(120)
class ReplicasTest {
  private static final String SECRET = "a-secret-of-32-characters-or-so_";
  private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anUpdateThatBothReceiveIsAnsweredOnceAndInOrder() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start();
        FakeBotApiServer server = FakeBotApiServer.start();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpServer proxy =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      proxy.setExecutor(threads);
      URI url = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort() + "/hook");
      String store = database.getJdbcUrl("postgres", "postgres");
      try (TestBot one = replica(server, url, store);
          TestBot two = replica(server, url, store)) {
        List<Integer> ports =
            List.of(one.service.webhookPort().get(), two.service.webhookPort().get());
        AtomicInteger turn = new AtomicInteger();
        proxy.createContext(
            "/hook",
            exchange -> {
              byte[] body = exchange.getRequestBody().readAllBytes();
              int first = turn.getAndIncrement() % 2;
              int status =
                  Math.max(forward(ports.get(first), body), forward(ports.get(1 - first), body));
              exchange.sendResponseHeaders(status, -1);
              exchange.close();
            });
        proxy.start();
        Person ana = server.user("Ana");
        List<FakeMessage> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          questions.add(ana.says("question " + i));
        }
        for (FakeMessage question : questions) {
          assertEquals("echo " + question.text(), server.awaitMessage(ana.privateRoom()).text());
        }
        server.awaitQuiet(() -> one.service.backlog() + two.service.backlog() == 0);
        server.assertNothingElseIn(ana.privateRoom());
      } finally {
        proxy.stop(0);
      }
    }
  }

  private int forward(int port, byte[] body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
              .header(HEADER, SECRET)
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (Exception e) {
      return 502;
    }
  }

  private static TestBot replica(FakeBotApiServer server, URI url, String store) throws Exception {
    WebhookSettings webhook =
        new WebhookSettings(
            url, InetAddress.getLoopbackAddress(), 0, Optional.of(new Secret(SECRET)));
    return new TestBot(
            store,
            TestBot.settings(
                server, PaceSettings.UNLIMITED, FloodSettings.UNLIMITED, Optional.of(webhook)),
            new EchoHandler())
        .started();
  }
}
