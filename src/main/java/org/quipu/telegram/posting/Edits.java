package org.quipu.telegram.posting;

import org.quipu.chat.Card;
import org.quipu.telegram.rendering.EntityText;
import org.quipu.telegram.rendering.Keyboard;
import org.quipu.telegram.rendering.RichCard;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText.EditMessageTextBuilder;

/** Builders for requests that replace the content of a message. */
final class Edits {
  private Edits() {}

  static EditMessageTextBuilder<?, ?> rich(Card card, Keyboard keyboard) {
    return EditMessageText.builder()
        .richMessage(RichCard.of(card))
        .replyMarkup(Requests.keyboard(card, keyboard));
  }

  static EditMessageTextBuilder<?, ?> text(Card card, Keyboard keyboard) {
    EntityText text = EntityText.of(card);
    return EditMessageText.builder()
        .text(text.text())
        .entities(text.entities())
        .linkPreviewOptions(Requests.noPreview())
        .replyMarkup(Requests.keyboard(card, keyboard));
  }

  static EditMessageTextBuilder<?, ?> bare(Card card) {
    return EditMessageText.builder()
        .text(EntityText.of(card).text())
        .linkPreviewOptions(Requests.noPreview())
        .replyMarkup(Requests.keyboard(card, Keyboard.WITHOUT_LINKS));
  }
}
