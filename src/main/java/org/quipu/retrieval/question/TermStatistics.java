package org.quipu.retrieval.question;

/** The frequencies of terms in one state of an index; implemented by each engine. */
public interface TermStatistics {
  /** The number of passages of a language. */
  int passages(String lang);

  /** The mean number of stemmed terms in a passage of a language; at least 1. */
  double averageLength(String lang);

  /** The number of passages of a language that contain a stemmed term. */
  int frequency(String lang, String stem);

  /** The number of passages of any language that contain a whole word. */
  int wordFrequency(String word);

  /** The number of all passages. */
  int allPassages();

  /** The frequencies of runs of letters among the passages' words. */
  GramStatistics grams();
}
