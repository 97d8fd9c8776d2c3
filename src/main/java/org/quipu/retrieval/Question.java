package org.quipu.retrieval;

import java.util.Optional;

/**
 * What somebody wants a source for, in their own words. Nothing in it is ever an error: what is not
 * a filter is text.
 *
 * @param text as it was sent
 * @param lang the language tag of the text where it is known
 */
public record Question(String text, Kind kind, Optional<String> lang) {
  /** A question asks; a claim states something that a passage is wanted for. */
  public enum Kind {
    QUESTION,
    CLAIM
  }

  public static Question of(String text) {
    return new Question(text, Kind.QUESTION, Optional.empty());
  }

  public static Question claim(String text) {
    return new Question(text, Kind.CLAIM, Optional.empty());
  }
}
