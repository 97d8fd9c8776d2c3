package org.quipu.telegram.inbound;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A press of a button.
 *
 * @param id the callback query's id
 * @param data the button's callback data; empty if it has none
 * @param card the message under which the button is; absent for one sent through inline mode
 * @param inlineMessage the id of a message sent through inline mode
 */
public record IncomingPress(
    String id,
    Person presser,
    String data,
    Optional<PressedCard> card,
    Optional<String> inlineMessage) {

  /**
   * The message under which a button is.
   *
   * @param repliedTo the message it replies to; also absent where Telegram no longer shows it
   * @param selection the part of that message which the card repeats
   * @param buttons the data of its buttons
   * @param inSight whether Telegram still shows its content to the bot
   */
  public record PressedCard(
      int message,
      ChatRef chat,
      OptionalInt topic,
      Optional<Replied> repliedTo,
      Optional<Selection> selection,
      Set<String> buttons,
      boolean inSight) {}
}
