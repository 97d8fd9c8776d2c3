package org.quipu.telegram.service;

import java.time.Duration;
import org.quipu.telegram.Destination;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbound.IncomingMessage;
import org.quipu.telegram.inbox.UpdateHandler;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/** Answers each message with its own words, as a reply. */
class EchoHandler implements UpdateHandler {
  @Override
  public void handle(Incoming update, Sender sender) throws SendRefused, InterruptedException {
    if (update instanceof Incoming.Said said && !said.message().words().text().isEmpty()) {
      reply(update, "echo " + text(update), sender);
    }
  }

  @Override
  public void askForPause(Incoming update, Duration wait, Sender sender)
      throws SendRefused, InterruptedException {
    reply(update, "please pause", sender);
  }

  @Override
  public void apologise(Incoming update, String correlation, Sender sender)
      throws SendRefused, InterruptedException {
    reply(update, "sorry, " + correlation, sender);
  }

  static String text(Incoming update) {
    return message(update).words().text();
  }

  private static IncomingMessage message(Incoming update) {
    return ((Incoming.Said) update).message();
  }

  static void reply(Incoming update, String text, Sender sender)
      throws SendRefused, InterruptedException {
    IncomingMessage message = message(update);
    Destination here = Destination.chat(message.chat().id()).replyingTo(message.id());
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
