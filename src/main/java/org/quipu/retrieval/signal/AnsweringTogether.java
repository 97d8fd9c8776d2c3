package org.quipu.retrieval.signal;

/** How well the sentences answer together: the logarithm of the sum of their odds. */
final class AnsweringTogether implements Signal {
  @Override
  public double of(Sighting sighting) {
    SentenceScores scores = sighting.sentences();
    if (scores.size() == 0) {
      return 0;
    }
    double most = scores.answering(scores.best());
    double sum = 0;
    for (int s = 0; s < scores.size(); s++) {
      sum += Math.exp(scores.answering(s) - most);
    }
    return most + Math.log(Math.max(1, sum));
  }
}
