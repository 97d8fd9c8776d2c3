package org.quipu.retrieval.signal;

/** How well the best sentence answers, by the model of sentences. */
final class Answering implements Signal {
  @Override
  public double of(Sighting sighting) {
    SentenceScores scores = sighting.sentences();
    if (scores.size() == 0) {
      return 0;
    }
    return scores.answering(scores.best());
  }
}
