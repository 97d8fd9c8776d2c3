package org.quipu.retrieval.signal;

import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.LanguageQuery;

/** BM25 of the passage over runs of four letters: meets compounds, inflections and spellings. */
final class LetterRuns implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    LanguageQuery query = matches.query();
    double length = matches.passage().stemCount() / query.averageLength();
    double sum = 0;
    for (int i = 0; i < query.gramCount(); i++) {
      int count = matches.gramCount(i);
      if (count > 0) {
        sum += query.gramIdf(i) * Bm25.share(count, length);
      }
    }
    return Matches.share(sum, query.gramIdfSum());
  }
}
