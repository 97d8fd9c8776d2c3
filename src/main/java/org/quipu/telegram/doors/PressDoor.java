package org.quipu.telegram.doors;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quipu.chat.Card;
import org.quipu.chat.Conversation;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.room.Notices;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.IncomingPress;
import org.quipu.telegram.inbound.IncomingPress.PressedCard;
import org.quipu.telegram.posting.Poster;
import org.quipu.telegram.posting.SendOptions;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * Handles presses of buttons. Each is answered exactly once, whatever happens, so that the spinner
 * on the button stops.
 */
final class PressDoor {
  private final Conversation conversation;
  private final Turns turns;
  private final Poster poster;
  private final Notices notices;

  PressDoor(Conversation conversation, Turns turns, Poster poster, Notices notices) {
    this.conversation = conversation;
    this.turns = turns;
    this.poster = poster;
    this.notices = notices;
  }

  void pressed(IncomingPress press, Sender sender) throws SendRefused, InterruptedException {
    Turn.Press turn = turns.of(press, sender);
    switch (conversation.hear(turn)) {
      case Reply.Toast(String text) -> answer(press, text, sender);
      case Reply.Edit(Card card) ->
          show(press, turn, sender, () -> edit(press, turn, card, sender));
      case Reply.Send send ->
          show(press, turn, sender, () -> send(press, turn, send.card(), sender));
      case Reply.Document(Reply.TextFile file) ->
          show(press, turn, sender, () -> document(press, file, sender));
      case Reply.Delete _ -> delete(press, turn, sender);
      case Reply.Results _, Reply.Silence _ -> answer(press, null, sender);
    }
  }

  /** Stops the spinner, with a notice if there is one. */
  void answer(IncomingPress press, @Nullable String text, Sender sender)
      throws SendRefused, InterruptedException {
    sender.answer(AnswerCallbackQuery.builder().callbackQueryId(press.id()).text(text).build());
  }

  /**
   * Shows what the button leads to, and only then stops the spinner: a press can be answered only
   * once, and its answer is the only place to report that Telegram refused or that the card is
   * gone.
   */
  private void show(IncomingPress press, Turn.Press turn, Sender sender, Showing showing)
      throws SendRefused, InterruptedException {
    try {
      showing.show();
    } catch (SendRefused e) {
      if (e.refusal() == Refusal.MESSAGE_GONE) {
        answer(press, notices.expired(turn), sender);
        return;
      }
      answer(press, notices.notShown(turn), sender);
      throw e;
    }
    answer(press, null, sender);
  }

  /** A message to send or to edit. */
  private interface Showing {
    void show() throws SendRefused, InterruptedException;
  }

  private void edit(IncomingPress press, Turn.Press turn, Card card, Sender sender)
      throws SendRefused, InterruptedException {
    if (press.inlineMessage().isPresent()) {
      poster.editInline(sender, press.inlineMessage().get(), card);
    } else if (press.card().isPresent()) {
      PressedCard pressed = press.card().get();
      poster.edit(sender, Destination.chat(pressed.chat().id()), pressed.message(), card);
      conversation.shown(turn, card, OptionalInt.of(pressed.message()));
    }
  }

  private void document(IncomingPress press, Reply.TextFile file, Sender sender)
      throws SendRefused, InterruptedException {
    if (press.card().isPresent()) {
      poster.document(sender, under(press.card().get()), file, SendOptions.FOLLOW_UP);
    }
  }

  private void send(IncomingPress press, Turn.Press turn, Card card, Sender sender)
      throws SendRefused, InterruptedException {
    if (press.card().isEmpty()) {
      edit(press, turn, card, sender);
      return;
    }
    Receipt receipt = poster.post(sender, under(press.card().get()), card, SendOptions.FOLLOW_UP);
    conversation.shown(turn, card, receipt.message());
  }

  private void delete(IncomingPress press, Turn.Press turn, Sender sender)
      throws SendRefused, InterruptedException {
    boolean deleted = press.card().isPresent() && delete(press.card().get(), sender);
    answer(press, deleted ? null : notices.cannotDelete(turn), sender);
  }

  private boolean delete(PressedCard card, Sender sender) throws SendRefused, InterruptedException {
    try {
      poster.delete(sender, Destination.chat(card.chat().id()), card.message());
      return true;
    } catch (SendRefused e) {
      if (e.refusal() != Refusal.MESSAGE_GONE && e.refusal() != Refusal.INVALID) {
        throw e;
      }
      return false;
    }
  }

  private static Destination under(PressedCard card) {
    Destination chat = Destination.chat(card.chat().id());
    Destination place = card.topic().isPresent() ? chat.inTopic(card.topic().getAsInt()) : chat;
    return place.replyingTo(card.message());
  }
}
