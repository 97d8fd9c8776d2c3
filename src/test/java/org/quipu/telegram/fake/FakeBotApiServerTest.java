package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The server with the library that the bot uses. */
class FakeBotApiServerTest {
  private final FakeBotApiServer server = FakeBotApiServer.start();
  private final OkHttpTelegramClient client =
      new OkHttpTelegramClient(
          server.token(), new TelegramUrl("http", "127.0.0.1", server.port(), false));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @SuppressWarnings("try") // close() may be interrupted.
  void libraryPollsWhatPeopleSay() throws Exception {
    BlockingQueue<Update> received = new LinkedBlockingQueue<>();
    try (var application = new TelegramBotsLongPollingApplication()) {
      application.registerBot(
          server.token(),
          () -> new TelegramUrl("http", "127.0.0.1", server.port(), false),
          FakeBotApiServerTest::poll,
          received::addAll);
      server.user("Ana").says("hello");
      Update update = received.poll(10, TimeUnit.SECONDS);
      assertEquals("hello", update.getMessage().getText());
      server.awaitConfirmed();
    }
  }

  private static GetUpdates poll(int last) {
    return GetUpdates.builder().offset(last + 1).timeout(1).build();
  }

  @Test
  void messageIsKeptInItsChat() throws Exception {
    Person ana = server.user("Ana");
    FakeMessage question = ana.says("hello");
    client.execute(
        SendMessage.builder()
            .chatId(ana.id())
            .text("hi")
            .replyParameters(ReplyParameters.builder().messageId(question.id()).build())
            .build());
    FakeMessage answer = server.awaitReply(question);
    assertEquals("hi", answer.text());
    assertTrue(answer.repliesTo(question));
  }

  @Test
  void longTextIsRefused() {
    Person ana = server.user("Ana");
    ana.says("hello");
    var refusal =
        assertThrows(
            TelegramApiRequestException.class,
            () ->
                client.execute(
                    SendMessage.builder().chatId(ana.id()).text("x".repeat(4097)).build()));
    assertEquals("Bad Request: message is too long", refusal.getApiResponse());
  }
}
