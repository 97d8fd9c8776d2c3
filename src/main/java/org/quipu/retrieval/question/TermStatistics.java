package org.quipu.retrieval.question;

/** How often terms occur in one state of an index; implemented by each engine. */
public interface TermStatistics {
  /** The passages of a language. */
  int passages(String lang);

  /** The mean number of stemmed terms in a passage of a language; at least 1. */
  double averageLength(String lang);

  /** The passages of a language that hold a stemmed term. */
  int frequency(String lang, String stem);

  /** The passages of any language that hold a whole word. */
  int wordFrequency(String word);

  /** All passages. */
  int allPassages();

  /** How common a run of letters is among the passages' words. */
  GramStatistics grams();
}
