package org.quipu.retrieval.signal;

/** The runs of four letters that the best sentence shares with the question, by weight. */
final class SentenceRuns implements Signal {
  @Override
  public double of(Sighting sighting) {
    double best = 0;
    for (int s = 0; s < sighting.sentences().size(); s++) {
      best = Math.max(best, sighting.sentences().runs(s));
    }
    return best;
  }
}
