package org.quipu.retrieval;

import java.util.Optional;

/**
 * A question or claim in somebody's own words. It is never malformed: anything that is not a filter
 * is text.
 *
 * @param text the text as sent
 * @param lang the language tag of the text, if known
 * @param asker the language tag of the asker, used for a text without a language of its own, such
 *     as a name or a number
 */
public record Question(String text, Kind kind, Optional<String> lang, Optional<String> asker) {
  /** Whether it asks, or states something for which a passage is wanted. */
  public enum Kind {
    QUESTION,
    CLAIM
  }

  /** Creates a question whose asker's language is unknown. */
  public Question(String text, Kind kind, Optional<String> lang) {
    this(text, kind, lang, Optional.empty());
  }

  /** The same question from an asker with the given language. */
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
