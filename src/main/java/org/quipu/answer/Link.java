package org.quipu.answer;

/**
 * A way to the place that a quote was cut from.
 *
 * @param url where it leads
 * @param precision how near to the quote it leads
 */
public record Link(String url, Precision precision) {
  /** How near to the quote a link leads. */
  public enum Precision {
    /** The sentence itself, by a text fragment proven unique in the article. */
    SENTENCE,
    /** The page of a paged source. */
    PAGE,
    /** The article. */
    ARTICLE
  }
}
