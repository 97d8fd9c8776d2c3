package org.quipu.retrieval.question;

/**
 * A word that a passage may have in place of the question's.
 *
 * @param word whole, in lower case; of a phrase several, with spaces between
 * @param weight what meeting it counts beside meeting the question's own word, 0 to 1
 */
public record StandIn(String word, double weight) {
  /** Whether it is of several words. */
  public boolean isPhrase() {
    return word.indexOf(' ') >= 0;
  }
}
