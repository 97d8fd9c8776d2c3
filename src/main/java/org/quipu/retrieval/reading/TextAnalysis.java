package org.quipu.retrieval.reading;

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

  /** A word as {@link #words} has it: each of its letters in lower case and without accents. */
  String fold(String word);

  /** Where the words of a text stand: those of {@link #words}, for less work. */
  default void places(String text, PlaceSink sink) {
    words(text, (term, start, end) -> sink.place(start, end));
  }

  /**
   * Whether the stems of a text in a language are those of its words, each taken alone: so that
   * what is known of a word need not be found out again.
   */
  default boolean stemsByWord(String lang) {
    return false;
  }

  /**
   * The tag that passages of a language are kept under: several tags may be served alike, such as
   * those of a language's regions.
   */
  default String served(String lang) {
    return lang;
  }

  /** Takes the places of words in the order of the text. */
  @FunctionalInterface
  interface PlaceSink {
    /**
     * One word.
     *
     * @param start where it begins in the text, in UTF-16 units
     * @param end one past its last unit
     */
    void place(int start, int end);
  }

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
