package org.quipu.answer;

/**
 * A link to the place that a quote was cut from.
 *
 * @param url the address
 * @param precision how close to the quote it leads
 */
public record Link(String url, Precision precision) {
  /** How close to the quote a link leads. */
  public enum Precision {
    /** The sentence itself, by a text fragment proven unique in the article. */
    SENTENCE,
    /** The page of a paged source. */
    PAGE,
    /** The article. */
    ARTICLE
  }
}
