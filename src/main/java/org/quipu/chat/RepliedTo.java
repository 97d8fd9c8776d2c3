package org.quipu.chat;

import java.util.Optional;

/**
 * The message that somebody replied to.
 *
 * @param text its text or caption; may be empty
 * @param part the part of it that was selected
 * @param ours whether the bot wrote it
 */
public record RepliedTo(String text, Optional<String> part, boolean ours) {
  /** What a source is wanted for: the selected part, or all of it. */
  public String claim() {
    return part.filter(selected -> !selected.isBlank()).orElse(text);
  }
}
