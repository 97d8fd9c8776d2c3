package org.quipu.retrieval;

import java.util.Optional;

/**
 * What somebody wants a source for, in their own words. Nothing in it is ever an error: what is not
 * a filter is text.
 *
 * @param text as it was sent
 * @param lang the language tag of the text where it is known
 * @param asker the language tag of whoever asks, for a text that has no language of its own: a name
 *     or a number
 */
public record Question(String text, Kind kind, Optional<String> lang, Optional<String> asker) {
  /** A question asks; a claim states something that a passage is wanted for. */
  public enum Kind {
    QUESTION,
    CLAIM
  }

  /** A question of nobody known. */
  public Question(String text, Kind kind, Optional<String> lang) {
    this(text, kind, lang, Optional.empty());
  }

  /** The same, asked by somebody who speaks a language. */
  public Question by(String asker) {
    return new Question(text, kind, lang, Optional.of(asker));
  }

  public static Question of(String text) {
    return new Question(text, Kind.QUESTION, Optional.empty());
  }

  public static Question claim(String text) {
    return new Question(text, Kind.CLAIM, Optional.empty());
  }
}
