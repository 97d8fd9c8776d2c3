package org.quipu.retrieval.question;

/**
 * A word of a question.
 *
 * @param folded the word in lower case, without accents
 * @param written the word as typed
 * @param start its position in the question
 * @param asks whether it only asks and is not searched for
 * @param name whether it looks like part of a name
 * @param maybeName whether it may be part of a name although it is not capitalised, because the
 *     asker writes without capitals
 * @param number whether it begins with a digit
 * @param label whether it is a distinguishing letter, sign or code, as in "vitamin D"
 * @param emphasis its weight: 1 in the question itself, less in its context
 */
public record QueryWord(
    String folded,
    String written,
    int start,
    boolean asks,
    boolean name,
    boolean maybeName,
    boolean number,
    boolean label,
    double emphasis) {
  /** The same word, to be searched for although it only asks. */
  QueryWord searchedFor() {
    return new QueryWord(folded, written, start, false, name, maybeName, number, label, emphasis);
  }

  /** The same word, marked as a label. */
  QueryWord asLabel() {
    return new QueryWord(folded, written, start, false, false, false, number, true, emphasis);
  }

  /** The same word, which is not a name. */
  QueryWord asOrdinary() {
    return new QueryWord(folded, written, start, asks, name, false, number, label, emphasis);
  }

  /** Its end position in the question. */
  int end() {
    return start + written.length();
  }

  /** The same word, not to be searched for. */
  QueryWord asking() {
    return new QueryWord(folded, written, start, true, name, maybeName, number, label, emphasis);
  }

  QueryWord withEmphasis(double other) {
    return new QueryWord(folded, written, start, asks, name, maybeName, number, label, other);
  }

  /** The word without a possessive ending. */
  public String bare() {
    return folded.endsWith("'s") && folded.length() > 3
        ? folded.substring(0, folded.length() - 2)
        : folded;
  }
}
