package org.quipu.chat;

import java.util.OptionalInt;

/** The conversation itself: the same through every door. Safe for use by many threads. */
public interface Conversation {
  /** What the bot does about a turn. The same turn on the same corpus gets the same reply. */
  Reply hear(Turn turn);

  /**
   * Says that a card is being shown, so that {@code /sources} knows what was cited. Nothing is kept
   * about a place that the bot only visits.
   *
   * @param message the id of the card's message
   */
  void shown(Turn turn, Card card, OptionalInt message);
}
