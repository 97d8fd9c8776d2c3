package org.quipu.retrieval.reading;

/** Analyses text into terms exactly as the engine does for indexing; implemented by each engine. */
public interface TextAnalysis {
  /**
   * The terms by which passages of a language are found: stemmed and without stop words.
   *
   * @param lang a language tag
   */
  void stems(String lang, String text, TermSink sink);

  /** All whole words, in lower case and without accents. */
  void words(String text, TermSink sink);

  /** Folds a word as {@link #words} does: each letter in lower case and without accents. */
  String fold(String word);

  /** The places of the words that {@link #words} reports, at less cost. */
  default void places(String text, PlaceSink sink) {
    words(text, (term, start, end) -> sink.place(start, end));
  }

  /**
   * Whether the stems of a text in a language are the stems of its words taken separately, so that
   * stems can be cached by word.
   */
  default boolean stemsByWord(String lang) {
    return false;
  }

  /**
   * The tag under which passages of a language are indexed; several tags, such as those of a
   * language's regions, may share one.
   */
  default String served(String lang) {
    return lang;
  }

  /** Receives the places of words in the order of the text. */
  @FunctionalInterface
  interface PlaceSink {
    /**
     * Receives a word.
     *
     * @param start where it begins in the text, in UTF-16 units
     * @param end one past its last unit
     */
    void place(int start, int end);
  }

  /** Receives terms in the order of the text. */
  @FunctionalInterface
  interface TermSink {
    /**
     * Receives a term.
     *
     * @param term valid only during the call
     * @param start where it begins in the text, in UTF-16 units
     * @param end one past its last unit
     */
    void term(CharSequence term, int start, int end);
  }
}
