package org.quipu.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.question.TermStatistics;

/**
 * The statistics of a generation for one question: terms known to be needed are fetched together,
 * others one by one, and none twice. Not thread-safe.
 */
final class TermCounts implements TermStatistics {
  private final Generation generation;
  private final Map<IndexTerm, Integer> known = new HashMap<>();

  TermCounts(Generation generation) {
    this.generation = generation;
  }

  /** Fetches many terms in one call. */
  void fetch(Collection<IndexTerm> terms) {
    List<IndexTerm> unknown = terms.stream().filter(term -> !known.containsKey(term)).toList();
    if (!unknown.isEmpty()) {
      Map<IndexTerm, Integer> found = generation.frequencies(unknown);
      unknown.forEach(term -> known.put(term, found.getOrDefault(term, 0)));
    }
  }

  private int frequency(IndexTerm term) {
    Integer before = known.get(term);
    if (before == null) {
      fetch(List.of(term));
      return known.get(term);
    }
    return before;
  }

  @Override
  public int frequency(String lang, String stem) {
    return frequency(new IndexTerm.Stem(lang, stem));
  }

  @Override
  public int wordFrequency(String word) {
    return frequency(new IndexTerm.Word(word));
  }

  @Override
  public int passages(String lang) {
    return generation.languages().get(lang).passages();
  }

  @Override
  public double averageLength(String lang) {
    return generation.languages().get(lang).averageLength();
  }

  @Override
  public int allPassages() {
    return generation.words().passages();
  }

  @Override
  public GramStatistics grams() {
    return generation.grams();
  }
}
