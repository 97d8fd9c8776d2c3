package org.quipu.retrieval.spelling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole words of all passages, in lower case and without accents, in one state of an index;
 * implemented by each engine. Methods take many words, because a remote engine looks up many as
 * fast as one. Thread-safe.
 */
public interface CorpusWords {
  /** The number of all passages. */
  int passages();

  /** The number of passages that contain each of the words; words in no passage are left out. */
  Map<String, Integer> frequencies(Collection<String> words);

  /** All words, without frequencies; a word may be in several blocks. */
  List<WordBlock> blocks();

  /**
   * Those of the words that occur in a passage together with any word of the company; for very
   * frequent words an engine may assume it.
   */
  Set<String> inCompany(Collection<String> words, Collection<String> company);
}
