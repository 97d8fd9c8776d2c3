package org.quipu.telegram.inbound;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Span;

/**
 * The part of the replied-to message that somebody selected.
 *
 * @param text verbatim
 * @param position where it begins in that message, in UTF-16 units
 * @param looks the formatting of its ranges, which a repetition has to repeat
 */
public record Selection(String text, int position, List<Look> looks) {
  /** The longest part that can be repeated. */
  private static final int MAX_REPEATED = 1024;

  public Selection {
    looks = List.copyOf(looks);
  }

  /** Whether a reply may quote the same part again. */
  public boolean canBeRepeated() {
    return !text.isBlank() && text.length() <= MAX_REPEATED && position >= 0;
  }

  /**
   * The formatting of a range.
   *
   * @param type as the Bot API names it
   * @param emoji the id of a custom emoji
   */
  public record Look(String type, Span span, Optional<String> emoji) {}
}
