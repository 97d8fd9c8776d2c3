package org.quipu.retrieval.spelling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole words of all passages, in lower case and without accents, in one state of an index;
 * implemented by each engine. One call asks for many words, since a remote engine looks up many as
 * soon as one. Safe for many threads.
 */
public interface CorpusWords {
  /** All passages. */
  int passages();

  /** In how many passages each of some words is; a word that is in none is left out. */
  Map<String, Integer> frequencies(Collection<String> words);

  /** All words, without their frequencies; the same word may be in several blocks. */
  List<WordBlock> blocks();

  /**
   * Those of the words that stand in a passage together with any of the company; of words that are
   * in very many passages an engine may take that for granted.
   */
  Set<String> inCompany(Collection<String> words, Collection<String> company);
}
