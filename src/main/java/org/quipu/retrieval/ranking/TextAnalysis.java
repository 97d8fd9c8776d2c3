package org.quipu.retrieval.ranking;

/** Cuts text into terms as the engine does when it indexes; implemented by each engine. */
public interface TextAnalysis {
  /**
   * The terms that a language's passages are found by: stemmed, words without meaning left out.
   *
   * @param lang a language tag
   */
  void stems(String lang, String text, TermSink sink);

  /** Whole words, in lower case and without accents, none left out. */
  void words(String text, TermSink sink);

  /** Takes terms in the order of the text. */
  @FunctionalInterface
  interface TermSink {
    /**
     * One term.
     *
     * @param term valid during the call only
     * @param start where it begins in the text, in UTF-16 units
     * @param end one past its last unit
     */
    void term(CharSequence term, int start, int end);
  }
}
