package org.quipu.telegram.doors;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.chat.Card;
import org.quipu.chat.Conversation;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.room.Notices;
import org.quipu.store.ReplyLog;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.IncomingMessage;
import org.quipu.telegram.inbound.Selection;
import org.quipu.telegram.posting.Poster;
import org.quipu.telegram.posting.SendOptions;

/** Handles messages and posts, new and edited. */
final class MessageDoor {
  /** How long an edit still counts as a correction of the question. */
  private static final Duration EDITABLE = Duration.ofDays(2);

  private final Conversation conversation;
  private final Turns turns;
  private final Poster poster;
  private final ReplyLog replies;
  private final Notices notices;
  private final Clock clock;
  private final RecentMessages heard = new RecentMessages();

  MessageDoor(
      Conversation conversation,
      Turns turns,
      Poster poster,
      ReplyLog replies,
      Notices notices,
      Clock clock) {
    this.conversation = conversation;
    this.turns = turns;
    this.poster = poster;
    this.replies = replies;
    this.notices = notices;
    this.clock = clock;
  }

  void said(IncomingMessage message, Sender sender) throws SendRefused, InterruptedException {
    Optional<Turn> turn = turns.of(message, sender).filter(found -> isNews(found, message));
    if (turn.isPresent()) {
      deliver(conversation.hear(turn.get()), turn.get(), message, sender);
      heard.put(message);
    }
  }

  /** Replaces the answer to an edited question, or gives the first if it had none. */
  void edited(IncomingMessage message, Sender sender) throws SendRefused, InterruptedException {
    if (message.date().plus(EDITABLE).isBefore(clock.instant())) {
      return;
    }
    Optional<Turn> turn = turns.of(message, sender).filter(MessageDoor::canBeEdited);
    if (turn.isEmpty() || heard.knows(message)) {
      return;
    }
    OptionalInt answer = replies.answerTo(message.chat().id(), message.id());
    if (answer.isEmpty()) {
      deliver(conversation.hear(turn.get()), turn.get(), message, sender);
    } else if (conversation.hear(new Turn.Edited(turn.get())) instanceof Reply.Edit(Card card)) {
      edit(turn.get(), answer.getAsInt(), card, message, sender);
    }
    heard.put(message);
  }

  // Of an album, one picture is enough to say that only text can be read.
  private boolean isNews(Turn turn, IncomingMessage message) {
    boolean first = heard.isFirstOfAlbum(message);
    boolean wordless =
        turn instanceof Turn.Media || (turn instanceof Turn.Document && !turn.speaker().operator());
    return first || !wordless;
  }

  private static boolean canBeEdited(Turn turn) {
    return turn instanceof Turn.Ask || turn instanceof Turn.Cite || turn instanceof Turn.Command;
  }

  private void edit(Turn turn, int answer, Card card, IncomingMessage message, Sender sender)
      throws SendRefused, InterruptedException {
    try {
      poster.edit(sender, Destination.chat(message.chat().id()), answer, card);
      conversation.shown(turn, card, OptionalInt.of(answer));
    } catch (SendRefused e) {
      // The answer was deleted, so another one is not wanted.
      if (e.refusal() != Refusal.MESSAGE_GONE) {
        poster.insteadOf(e, sender, under(message), notices.refused(turn));
      }
    }
  }

  private void deliver(Reply reply, Turn turn, IncomingMessage message, Sender sender)
      throws SendRefused, InterruptedException {
    try {
      deliverWhole(reply, turn, message, sender);
    } catch (SendRefused e) {
      poster.insteadOf(e, sender, under(message), notices.refused(turn));
    }
  }

  private void deliverWhole(Reply reply, Turn turn, IncomingMessage message, Sender sender)
      throws SendRefused, InterruptedException {
    switch (reply) {
      case Reply.Send send -> send(send, turn, message, sender);
      case Reply.Toast(String text) ->
          poster.post(sender, under(message), Card.line(text), SendOptions.ANSWER);
      case Reply.Document(Reply.TextFile file) ->
          poster.document(sender, under(message), file, SendOptions.ANSWER);
      case Reply.Edit _, Reply.Delete _, Reply.Results _, Reply.Silence _ -> {}
    }
  }

  private void send(Reply.Send send, Turn turn, IncomingMessage message, Sender sender)
      throws SendRefused, InterruptedException {
    boolean underClaim = send.under() == Reply.Under.REPLIED_TO;
    Destination to = underClaim ? underRepliedTo(message) : under(message);
    SendOptions manner =
        underClaim
            ? message.selection().map(SendOptions::under).orElse(SendOptions.ANSWER)
            : SendOptions.ANSWER;
    boolean forAsker = send.audience() == Reply.Audience.ASKER && turn.place().isShared();
    Receipt receipt =
        forAsker
            ? poster.postFor(sender, turn.speaker().id(), to, send.card(), manner)
            : poster.post(sender, to, send.card(), manner);
    conversation.shown(turn, send.card(), receipt.message());
    // A message that only one person was shown has no id.
    if (receipt.message().orElse(0) > 0) {
      replies.add(receipt.chat(), message.id(), receipt.message().getAsInt(), clock.instant());
    }
  }

  static Destination under(IncomingMessage message) {
    return place(message).replyingTo(message.id());
  }

  private static Destination underRepliedTo(IncomingMessage message) {
    return message
        .repliedTo()
        .map(
            replied ->
                message
                    .selection()
                    .filter(Selection::canBeRepeated)
                    .map(
                        part ->
                            place(message)
                                .replyingTo(
                                    replied.id(),
                                    new Destination.Part(part.text(), part.position())))
                    .orElseGet(() -> place(message).replyingTo(replied.id())))
        .orElseGet(() -> under(message));
  }

  static Destination place(IncomingMessage message) {
    Destination chat = Destination.chat(message.chat().id());
    return message.topic().isPresent() ? chat.inTopic(message.topic().getAsInt()) : chat;
  }
}
