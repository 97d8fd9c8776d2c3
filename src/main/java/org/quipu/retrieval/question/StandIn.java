package org.quipu.retrieval.question;

/**
 * A word that a passage may contain instead of the question's.
 *
 * @param word the whole word in lower case, or several words of a phrase separated by spaces
 * @param weight the weight of a match relative to the question's own word, 0 to 1
 */
public record StandIn(String word, double weight) {
  /** Whether it consists of several words. */
  public boolean isPhrase() {
    return word.indexOf(' ') >= 0;
  }
}
