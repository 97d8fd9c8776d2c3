package org.quipu.retrieval.signal;

/** BM25 of the best sentence taken as a text of its own. */
final class BestSentence implements Signal {
  @Override
  public double of(Sighting sighting) {
    double best = 0;
    for (int s = 0; s < sighting.sentences().size(); s++) {
      best = Math.max(best, sighting.sentences().bm25(s));
    }
    return best;
  }
}
