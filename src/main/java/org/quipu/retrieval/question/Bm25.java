package org.quipu.retrieval.question;

/** The BM25 weights, with the same parameters as the engine. */
public final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private Bm25() {}

  /** The inverse document frequency of a term that the given number of passages contain. */
  public static double idf(double passages, double frequency) {
    return Math.log1p((Math.max(passages, frequency) - frequency + 0.5) / (frequency + 0.5));
  }

  /**
   * The share of a term's weight that a text earns, 0 to 1.
   *
   * @param count how often the text contains the term
   * @param relativeLength the text's length divided by the mean length
   */
  public static double share(double count, double relativeLength) {
    return count / (count + K1 * (1 - B + B * relativeLength));
  }
}
