package org.quipu.retrieval.signal;

import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.LanguageQuery;

/**
 * BM25 of the passage with weights from the candidates alone: in an article about one thing, its
 * name says nothing about which passage is meant.
 */
final class TellingWords implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    LanguageQuery query = matches.query();
    double length = matches.passage().stemCount() / query.averageLength();
    double sum = 0;
    double all = 0;
    for (int i = 0; i < query.terms().size(); i++) {
      double weight = sighting.pool().telling(query.lang(), i);
      all += weight;
      if (matches.of(i) > 0) {
        sum += weight * Bm25.share(matches.of(i), length);
      }
    }
    return Matches.share(sum, all);
  }
}
