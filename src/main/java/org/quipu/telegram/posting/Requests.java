package org.quipu.telegram.posting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.chat.Card;
import org.quipu.chat.Reply;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Request;
import org.quipu.telegram.rendering.EntityText;
import org.quipu.telegram.rendering.Keyboard;
import org.quipu.telegram.rendering.RichCard;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Builds the requests that post something new in a chat. */
final class Requests {
  private Requests() {}

  /** A card as a rich message. */
  static Request rich(Card card, SendOptions manner) {
    return to ->
        SendRichMessage.builder()
            .chatId(to.chat())
            .messageThreadId(topic(to))
            .richMessage(RichCard.of(card))
            .disableNotification(manner.silentOrNull())
            .replyParameters(reply(to, manner.quoted()))
            .replyMarkup(keyboard(card, Keyboard.in(to.chat())))
            .build();
  }

  /** A card as a text. */
  static Request text(Card card, SendOptions manner) {
    EntityText text = EntityText.of(card);
    return to ->
        message(to, text.text(), text.entities(), keyboard(card, Keyboard.in(to.chat())), manner)
            .build();
  }

  /**
   * A card as a text that only one member of a group sees.
   *
   * @param person the id of that member
   */
  static Request ephemeral(Card card, SendOptions manner, EphemeralForm form, long person) {
    EntityText text = EntityText.of(card);
    return to ->
        form.build(
            message(to, text.text(), text.entities(), keyboard(card, Keyboard.FULL), manner),
            person);
  }

  /** A card in its barest form, with as little as possible for a server to refuse. */
  static Request bare(Card card, SendOptions manner) {
    return to ->
        message(
                to,
                EntityText.of(card).text(),
                List.of(),
                keyboard(card, Keyboard.WITHOUT_LINKS),
                manner)
            .build();
  }

  private static SendMessage.SendMessageBuilder<?, ?> message(
      Destination to,
      String text,
      List<MessageEntity> entities,
      @Nullable InlineKeyboardMarkup keyboard,
      SendOptions manner) {
    return SendMessage.builder()
        .chatId(to.chat())
        .messageThreadId(topic(to))
        .text(text)
        .entities(entities)
        .linkPreviewOptions(noPreview())
        .disableNotification(manner.silentOrNull())
        .replyParameters(reply(to, manner.quoted()))
        .replyMarkup(keyboard);
  }

  static Request document(Reply.TextFile file, SendOptions manner) {
    return to ->
        SendDocument.builder()
            .chatId(to.chat())
            .messageThreadId(topic(to))
            .document(
                new InputFile(
                    new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8)),
                    file.name()))
            .caption(file.caption())
            .disableNotification(manner.silentOrNull())
            .replyParameters(reply(to, manner.quoted()))
            .build();
  }

  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  static @Nullable InlineKeyboardMarkup keyboard(Card card, Keyboard keyboard) {
    return keyboard.of(card).orElse(null);
  }

  private static @Nullable Integer topic(Destination to) {
    return to.topic().isPresent() ? (Integer) to.topic().getAsInt() : null;
  }

  private static @Nullable ReplyParameters reply(Destination to, List<MessageEntity> quoted) {
    return to.reply().map(target -> reply(target, quoted)).orElse(null);
  }

  // The question may be deleted before it is answered; the answer is wanted all the same.
  private static ReplyParameters reply(Destination.ReplyTo target, List<MessageEntity> quoted) {
    ReplyParameters parameters = new ReplyParameters(target.message());
    parameters.setAllowSendingWithoutReply(true);
    target
        .part()
        .ifPresent(
            part -> {
              parameters.setQuote(part.text());
              parameters.setQuotePosition(part.position());
              if (!quoted.isEmpty()) {
                parameters.setQuoteEntities(quoted);
              }
            });
    return parameters;
  }
}
