package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The delivery of updates to the bot. */
class UpdatesTest {
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  @AutoClose private final RawBot bot = new RawBot(server);
  private final Person ana = server.user("Ana");

  @Test
  void updateComesAgainUntilItIsConfirmed() throws Exception {
    ana.says("one");
    ana.says("two");
    long first = poll("{\"limit\":1}").path(0).path("update_id").asLong();
    assertEquals(List.of("one", "two"), texts(poll("{}")));
    assertEquals(List.of("two"), texts(poll("{\"offset\":" + (first + 1) + "}")));
    assertEquals(1, server.pendingUpdates());
    assertEquals(List.of(), texts(poll("{\"offset\":" + (first + 2) + "}")));
    server.awaitConfirmed();
  }

  @Test
  void negativeOffsetForgetsAllButTheLast() throws Exception {
    ana.says("one");
    ana.says("two");
    assertEquals(List.of("two"), texts(poll("{\"offset\":-1}")));
    assertEquals(1, server.pendingUpdates());
  }

  @Test
  void allowedUpdatesAreRemembered() throws Exception {
    poll("{\"allowed_updates\":[\"inline_query\"]}");
    ana.says("unheard");
    ana.types("heard");
    JsonNode updates = poll("{}");
    assertEquals(1, updates.size());
    assertTrue(updates.path(0).has("inline_query"));
    poll("{\"allowed_updates\":[]}");
    ana.says("heard again");
    assertEquals(2, server.pendingUpdates());
  }

  @Test
  void longPollEndsWithTheFirstUpdate() throws Exception {
    CompletableFuture<JsonNode> poll = pollInBackground(30);
    ana.says("hello");
    assertEquals(List.of("hello"), texts(poll.get(10, TimeUnit.SECONDS).path("result")));
  }

  @Test
  void laterPollTerminatesTheEarlierOne() throws Exception {
    CompletableFuture<JsonNode> earlier = pollInBackground(30);
    while (!earlier.isDone()) {
      poll("{}");
    }
    assertTrue(
        earlier.get().path("description").asText().startsWith("Conflict: terminated by other"));
  }

  @Test
  void pollIsAConflictWhileAWebhookIsSet() throws Exception {
    assertEquals("", bot.complaint("setWebhook", "{\"url\":\"http://127.0.0.1:1/hook\"}"));
    assertEquals(409, bot.exchange("getUpdates", "{}").statusCode());
    assertEquals("", bot.complaint("deleteWebhook", "{}"));
    assertEquals(200, bot.exchange("getUpdates", "{}").statusCode());
  }

  @Test
  void webhookIsCalledUntilItAcceptsAndInOrderWithinAChat() throws Exception {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    HttpServer hook = hook(received);
    try {
      String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
      bot.call("setWebhook", "{\"url\":\"" + url + "\",\"secret_token\":\"s3cret\"}");
      ana.says("one");
      ana.says("two");
      server.awaitConfirmed();
      // The first attempt is answered with 500, so the first message comes twice.
      assertEquals(List.of("s3cret one", "s3cret one", "s3cret two"), new ArrayList<>(received));
      JsonNode info = bot.call("getWebhookInfo", "{}").path("result");
      assertEquals(url, info.path("url").asText());
      assertEquals(
          "Wrong response from the webhook: 500", info.path("last_error_message").asText());
    } finally {
      hook.stop(0);
    }
  }

  @Test
  void poisonIsDeliveredAsItIs() throws Exception {
    server.numberUpdatesFrom(77);
    server.update("{\"message\":{\"message_id\":1099511627776,\"text\":{}}}");
    assertEquals(
        "[{\"message\":{\"message_id\":1099511627776,\"text\":{}},\"update_id\":77}]",
        poll("{}").toString());
  }

  private static HttpServer hook(BlockingQueue<String> received) throws Exception {
    HttpServer hook =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    hook.createContext(
        "/hook",
        exchange -> {
          JsonNode update = Json.parse(exchange.getRequestBody().readAllBytes());
          String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
          received.add(secret + " " + update.at("/message/text").asText());
          exchange.sendResponseHeaders(received.size() == 1 ? 500 : 200, -1);
          exchange.close();
        });
    hook.start();
    return hook;
  }

  private CompletableFuture<JsonNode> pollInBackground(int seconds) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(bot.call("getUpdates", "{\"timeout\":" + seconds + "}"));
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private JsonNode poll(String json) throws Exception {
    return bot.call("getUpdates", json).path("result");
  }

  private static List<String> texts(JsonNode updates) {
    List<String> texts = new ArrayList<>();
    updates.forEach(u -> texts.add(u.at("/message/text").asText()));
    return texts;
  }
}
