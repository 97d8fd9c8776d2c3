package org.quipu.retrieval.ranking;

/** BM25 of the passage over runs of four letters: meets compounds, inflections and spellings. */
final class LetterRuns implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    LanguageQuery query = matches.query();
    double length = matches.passage().stemCount() / query.averageLength();
    double sum = 0;
    for (int i = 0; i < query.gramCount(); i++) {
      int place = matches.gramPlace(i);
      if (place >= 0) {
        sum += query.gramIdf(i) * Bm25.share(matches.passage().gramCount(place), length);
      }
    }
    return Matches.share(sum, query.gramIdfSum());
  }
}
