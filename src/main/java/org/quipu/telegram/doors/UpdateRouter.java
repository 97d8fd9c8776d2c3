package org.quipu.telegram.doors;

import java.time.Duration;
import java.util.Optional;
import org.quipu.chat.Card;
import org.quipu.chat.Turn;
import org.quipu.chat.room.Notices;
import org.quipu.store.Chats;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbound.IncomingMessage;
import org.quipu.telegram.inbound.IncomingPress;
import org.quipu.telegram.inbox.UpdateHandler;
import org.quipu.telegram.posting.Poster;
import org.quipu.telegram.posting.SendOptions;

/** Routes each update to its door. */
public final class UpdateRouter implements UpdateHandler {
  private final MessageDoor messages;
  private final PressDoor presses;
  private final QueryDoor queries;
  private final Turns turns;
  private final Admins admins;
  private final Chats chats;
  private final Poster poster;
  private final Notices notices;

  UpdateRouter(
      MessageDoor messages,
      PressDoor presses,
      QueryDoor queries,
      Turns turns,
      Admins admins,
      Chats chats,
      Poster poster,
      Notices notices) {
    this.messages = messages;
    this.presses = presses;
    this.queries = queries;
    this.turns = turns;
    this.admins = admins;
    this.chats = chats;
    this.poster = poster;
    this.notices = notices;
  }

  @Override
  public void handle(Incoming update, Sender sender) throws SendRefused, InterruptedException {
    try {
      route(update, sender);
    } catch (Stopped e) {
      throw e.interruption();
    }
  }

  private void route(Incoming update, Sender sender) throws SendRefused, InterruptedException {
    switch (update) {
      case Incoming.Said(IncomingMessage message) -> {
        Optional<String> guestQuery = message.guestQuery();
        if (guestQuery.isPresent()) {
          queries.asked(message, guestQuery.get(), sender);
        } else {
          messages.said(message, sender);
        }
      }
      case Incoming.Edited edited -> messages.edited(edited.message(), sender);
      case Incoming.Pressed(IncomingPress press) -> presses.pressed(press, sender);
      case Incoming.Typed typed -> queries.typed(typed, sender);
      case Incoming.Standing(var chat, boolean _) -> admins.forget(chat.id());
      case Incoming.Moved(long oldChat, long newChat) -> chats.migrate(oldChat, newChat);
      case Incoming.Other() -> {}
    }
  }

  @Override
  public boolean addressed(Incoming update) {
    return switch (update) {
      case Incoming.Said(IncomingMessage message) -> turns.isAddressed(message);
      case Incoming.Edited edited -> turns.isAddressed(edited.message());
      case Incoming.Pressed _ -> true;
      // Typing is not asking: only the last keystroke is handled.
      case Incoming.Typed _, Incoming.Standing _, Incoming.Moved _, Incoming.Other _ -> false;
    };
  }

  @Override
  public void askForPause(Incoming update, Duration wait, Sender sender)
      throws SendRefused, InterruptedException {
    switch (update) {
      case Incoming.Said(IncomingMessage message) when message.guestQuery().isEmpty() -> {
        Optional<Turn> turn = turns.of(message, sender);
        if (turn.isPresent()) {
          // Not as a reply to the question: its answer will be the reply.
          poster.post(
              sender,
              MessageDoor.place(message),
              Card.line(notices.pause(turn.get(), wait)),
              SendOptions.FOLLOW_UP);
        }
      }
      case Incoming.Pressed(IncomingPress press) ->
          presses.answer(press, notices.pause(turns.of(press, sender), wait), sender);
      default -> {}
    }
  }

  @Override
  public void passedOver(Incoming update, Sender sender) throws SendRefused, InterruptedException {
    if (update instanceof Incoming.Pressed(IncomingPress press)) {
      presses.answer(press, null, sender);
    }
  }

  @Override
  public void apologise(Incoming update, String correlation, Sender sender)
      throws SendRefused, InterruptedException {
    switch (update) {
      case Incoming.Said(IncomingMessage message) when message.guestQuery().isEmpty() -> {
        Optional<Turn> turn = turns.of(message, sender);
        if (turn.isPresent()) {
          line(notices.apology(turn.get(), correlation), message, sender);
        }
      }
      case Incoming.Pressed(IncomingPress press) ->
          presses.answer(press, notices.apology(turns.of(press, sender), correlation), sender);
      default -> {}
    }
  }

  private void line(String text, IncomingMessage message, Sender sender)
      throws SendRefused, InterruptedException {
    poster.post(sender, MessageDoor.under(message), Card.line(text), SendOptions.ANSWER);
  }
}
