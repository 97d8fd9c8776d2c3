package org.quipu.answer.style;

import java.util.function.UnaryOperator;

/**
 * The words that citations need in one language.
 *
 * @param untitled the name of a text of which only the id is known
 * @param commentOn the name of a comment, made from the name of its article
 * @param comment the name of a comment whose article is not known
 * @param undated replaces an unknown date
 * @param formal the words of the formal styles
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
