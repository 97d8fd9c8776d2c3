package org.quipu.chat;

import java.util.List;
import java.util.Optional;

/** The bot's reaction to a turn. */
public sealed interface Reply {
  /** A new message. */
  record Send(Card card, Audience audience, Under under) implements Reply {
    public Send(Card card, Audience audience) {
      this(card, audience, Under.TURN);
    }

    public Send underRepliedTo() {
      return new Send(card, audience, Under.REPLIED_TO);
    }
  }

  /** New content for the pressed card, or for the card of the edited question. */
  record Edit(Card card) implements Reply {}

  /** A short notice for whoever pressed, at most 200 characters. */
  record Toast(String text) implements Reply {}

  /** A file under the message that asked. */
  record Document(TextFile file) implements Reply {}

  /** Deletes the pressed card. */
  record Delete() implements Reply {}

  /**
   * Results of an inline query.
   *
   * @param nextOffset where the next page begins; empty on the last page
   * @param lead the label of a button above the results that leads to the private chat, at most 64
   *     characters
   */
  record Results(List<Result> results, Optional<String> nextOffset, Optional<String> lead)
      implements Reply {
    public Results {
      results = List.copyOf(results);
    }
  }

  /** No reply at all. */
  record Silence() implements Reply {}

  /** Which message a card replies to. */
  enum Under {
    /** The message that asked, or the card whose button was pressed. */
    TURN,
    /** The message that the asking message replies to; its selected part is quoted again. */
    REPLIED_TO
  }

  /** Whom a card concerns. */
  enum Audience {
    EVERYBODY,
    /** Only the asker, where the place can show a message to a single person. */
    ASKER
  }

  /**
   * One result of an inline query.
   *
   * @param id the citation's id
   * @param title one line
   * @param description one line: source and date
   * @param card the card to post when the result is chosen
   */
  record Result(String id, String title, String description, Card card) {}

  /**
   * A file to send.
   *
   * @param content to be written as UTF-8
   * @param caption one line that says what it is
   */
  record TextFile(String name, String mediaType, String content, String caption) {}
}
