package org.quipu.telegram.service;

import java.util.List;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A minimal bot on the library, which shows the limit of the transport. Arguments: port, token. */
final class PlainEchoBot {
  private PlainEchoBot() {}

  @SuppressWarnings("try") // close() may be interrupted.
  public static void main(String[] arguments) throws Exception {
    TelegramUrl url = new TelegramUrl("http", "127.0.0.1", Integer.parseInt(arguments[0]), false);
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(64);
    dispatcher.setMaxRequestsPerHost(64);
    OkHttpTelegramClient client =
        new OkHttpTelegramClient(
            new OkHttpClient.Builder().dispatcher(dispatcher).build(), arguments[1], url);
    try (var application = new TelegramBotsLongPollingApplication()) {
      application.registerBot(
          arguments[1],
          () -> url,
          new DefaultGetUpdatesGenerator(TelegramSettings.KINDS),
          (List<Update> updates) -> updates.forEach(update -> echo(client, update)));
      System.err.println("ready");
      Thread.currentThread().join();
    }
  }

  private static void echo(OkHttpTelegramClient client, Update update) {
    try {
      var ignored =
          client.executeAsync(
              SendMessage.builder()
                  .chatId(update.getMessage().getChatId())
                  .text("echo " + update.getMessage().getText())
                  .replyParameters(
                      ReplyParameters.builder()
                          .messageId(update.getMessage().getMessageId())
                          .build())
                  .build());
    } catch (TelegramApiException e) {
      throw new IllegalStateException(e);
    }
  }
}
