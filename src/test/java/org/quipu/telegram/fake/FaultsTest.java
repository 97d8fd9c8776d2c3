package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The scripted faults. */
class FaultsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @AutoClose
  private final FakeBotApiServer server =
      FakeBotApiServer.start(FakeBotApiServer.Options.usual().withClock(() -> now));

  @AutoClose private final RawBot bot = new RawBot(server);
  private final Room group = server.supergroup("Readers");
  private final Room other = server.supergroup("Writers");

  @Test
  void faultStrikesTheChosenCallsOfTheChosenChat() throws Exception {
    server.faults().on("sendmessage").in(group).fromCall(2).times(2).floodWait(7);
    assertEquals("", say(group));
    assertEquals("", say(other));
    assertEquals("Too Many Requests: retry after 7", say(group));
    JsonNode answer = bot.call("sendMessage", text(group));
    assertEquals(7, answer.at("/parameters/retry_after").asInt());
    assertEquals("", say(group));
    assertEquals(2, group.messagesFromBot().size());
    assertEquals(2, server.refusals().size());
  }

  @Test
  void proxyAnswersInHtml() throws Exception {
    server.faults().onAny().badGateway();
    var response = bot.exchange("getMe", "{}");
    assertEquals(502, response.statusCode());
    assertTrue(response.body().startsWith("<html>"));
    assertEquals(200, bot.exchange("getMe", "{}").statusCode());
  }

  @Test
  void connectionIsCutBeforeTheRequestTakesEffect() {
    server.faults().on("sendMessage").cutBefore();
    server.faults().on("sendMessage").cutBefore();
    assertThrows(IOException.class, () -> say(group));
    assertTrue(group.messagesFromBot().isEmpty());
  }

  @Test
  void connectionIsCutAfterTheRequestTookEffect() {
    server.faults().on("sendMessage").cutAfter();
    assertThrows(IOException.class, () -> say(group));
    assertEquals(1, group.messagesFromBot().size());
  }

  @Test
  void answerIsTruncated() {
    server.faults().on("sendMessage").truncates();
    assertThrows(IOException.class, () -> say(group));
    assertEquals(1, group.messagesFromBot().size());
  }

  @Test
  void answerIsHeldBack() throws Exception {
    Gate gate = server.faults().on("sendMessage").held();
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(say(group));
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    gate.awaitArrival();
    assertEquals(1, group.messagesFromBot().size());
    assertFalse(answer.isDone());
    gate.open();
    assertEquals("", answer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void serverGoesAndComesBack() throws Exception {
    server.goOffline();
    assertThrows(IOException.class, () -> say(group));
    server.goOnline();
    assertEquals("", say(group));
  }

  @Test
  void paceIsEnforced() throws Exception {
    server.pace().enforce(true);
    for (int i = 0; i < 4; i++) {
      assertEquals("", say(group));
    }
    assertEquals("Too Many Requests: retry after 3", say(group));
    assertEquals("", say(other));
    assertEquals(1, server.pace().violations());
    now = now.plus(Duration.ofSeconds(3));
    assertEquals("", say(group));
  }

  @Test
  void groupTakesTwentyMessagesAMinute() throws Exception {
    server.pace().enforce(true);
    for (int i = 0; i < 20; i++) {
      assertEquals("", say(group));
      now = now.plusSeconds(1);
    }
    assertEquals("Too Many Requests: retry after 40", say(group));
  }

  private String say(Room room) throws IOException, InterruptedException {
    return bot.complaint("sendMessage", text(room));
  }

  private static String text(Room room) {
    return "{\"chat_id\":" + room.id() + ",\"text\":\"x\"}";
  }
}
