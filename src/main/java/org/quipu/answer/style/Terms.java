package org.quipu.answer.style;

import java.util.function.UnaryOperator;

/**
 * The words that a citation needs in some language.
 *
 * @param untitled what a text is called that has only its id
 * @param commentOn what a comment is called, from the name of what it stands under
 * @param comment what a comment is called when that is not known
 * @param undated said where the date is not known
 * @param formal for the formal styles
 */
public record Terms(
    UnaryOperator<String> untitled,
    UnaryOperator<String> commentOn,
    String comment,
    String undated,
    FormalWords formal) {
  public static final Terms ENGLISH =
      new Terms(
          id -> "Untitled (" + id + ")",
          name -> "comment on “" + name + "”",
          "a reader's comment",
          "undated",
          FormalWords.ENGLISH);
}
