package org.quipu.chat;

import java.util.OptionalInt;

/** The conversation, the same through every door. Thread-safe. */
public interface Conversation {
  /** Returns the bot's reaction to a turn. The same turn on the same corpus gets the same reply. */
  Reply hear(Turn turn);

  /**
   * Reports that a card is shown, so that {@code /sources} knows what was cited. Nothing is stored
   * about a place where the bot is only a guest.
   *
   * @param message the id of the card's message
   */
  void shown(Turn turn, Card card, OptionalInt message);
}
