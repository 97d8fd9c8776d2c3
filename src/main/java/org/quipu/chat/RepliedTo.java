package org.quipu.chat;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The message that somebody replied to.
 *
 * @param text its text or caption; may be empty
 * @param part the part of it that was selected
 * @param ours whether the bot wrote it
 * @param message its id, which identifies a card of the bot
 */
public record RepliedTo(String text, Optional<String> part, boolean ours, OptionalInt message) {
  /** The text that a source is wanted for: the selected part, or the whole message. */
  public String claim() {
    return part.filter(selected -> !selected.isBlank()).orElse(text);
  }
}
