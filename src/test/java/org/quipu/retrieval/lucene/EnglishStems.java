package org.quipu.retrieval.lucene;

import java.util.Optional;

/** Stems single words with the English analyzer, for tools outside this package. */
public final class EnglishStems {
  private final LuceneAnalysis analysis = new LuceneAnalysis(new Analyzers());

  /** The stem of a word; empty for one that is not searched for. */
  public Optional<String> stem(String word) {
    String[] stem = new String[1];
    analysis.stems("en", word, (term, _, _) -> stem[0] = term.toString());
    return Optional.ofNullable(stem[0]);
  }
}
