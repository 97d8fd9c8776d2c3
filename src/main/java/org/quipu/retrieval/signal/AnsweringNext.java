package org.quipu.retrieval.signal;

/** How well the second best sentence answers. */
final class AnsweringNext implements Signal {
  /** A passage of one sentence has no second: as far behind as the poorest usually are. */
  private static final double NONE = 5;

  @Override
  public double of(Sighting sighting) {
    SentenceScores scores = sighting.sentences();
    if (scores.size() == 0) {
      return 0;
    }
    int best = scores.best();
    double next = scores.answering(best) - NONE;
    for (int s = 0; s < scores.size(); s++) {
      if (s != best) {
        next = Math.max(next, scores.answering(s));
      }
    }
    return next;
  }
}
