package org.quipu.retrieval.question;

/** The BM25 weights, with the parameters that the engine uses too. */
public final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private Bm25() {}

  /** How telling a term is that this many of all passages hold. */
  public static double idf(double passages, double frequency) {
    return Math.log1p((Math.max(passages, frequency) - frequency + 0.5) / (frequency + 0.5));
  }

  /**
   * How much of a term's weight a text earns, 0 to 1.
   *
   * @param count how often the text holds the term
   * @param relativeLength the text's length over the mean length
   */
  public static double share(double count, double relativeLength) {
    return count / (count + K1 * (1 - B + B * relativeLength));
  }
}
