package org.quipu.telegram.service;

import java.time.Duration;
import org.quipu.telegram.Destination;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.UpdateHandler;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Answers each message with its own words, as a reply. */
class EchoHandler implements UpdateHandler {
  @Override
  public void handle(Update update, Sender sender) throws SendRefused, InterruptedException {
    if (update.getMessage() != null && update.getMessage().getText() != null) {
      reply(update, "echo " + update.getMessage().getText(), sender);
    }
  }

  @Override
  public void askForPause(Update update, Duration wait, Sender sender)
      throws SendRefused, InterruptedException {
    reply(update, "please pause", sender);
  }

  @Override
  public void apologise(Update update, String correlation, Sender sender)
      throws SendRefused, InterruptedException {
    reply(update, "sorry, " + correlation, sender);
  }

  static void reply(Update update, String text, Sender sender)
      throws SendRefused, InterruptedException {
    Destination here =
        Destination.chat(update.getMessage().getChatId())
            .replyingTo(update.getMessage().getMessageId());
    sender.send(here, to -> message(to, text));
  }

  private static SendMessage message(Destination to, String text) {
    SendMessage message = SendMessage.builder().chatId(to.chat()).text(text).build();
    to.reply()
        .ifPresent(
            target ->
                message.setReplyParameters(
                    ReplyParameters.builder()
                        .messageId(target.message())
                        .allowSendingWithoutReply(true)
                        .build()));
    return message;
  }
}
