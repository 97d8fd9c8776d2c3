package org.quipu.telegram.inbound;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A press of a button.
 *
 * @param id the callback query's id
 * @param data what the button carries; empty where it carries something else
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
   * @param repliedTo what it replies to; absent also where Telegram no longer shows the message
   * @param selection the part of that which it repeats
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
