package org.quipu.retrieval.signal;

import org.quipu.retrieval.question.LanguageQuery;

/** The share of the words that tell the candidates apart that one sentence holds. */
final class TellingSentence implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    LanguageQuery query = matches.query();
    int terms = query.terms().size();
    double all = 0;
    for (int i = 0; i < terms; i++) {
      all += sighting.pool().telling(query.lang(), i);
    }
    double best = 0;
    for (int s = 0; s < matches.sentences(); s++) {
      double sum = 0;
      for (int i = 0; i < terms; i++) {
        sum += sighting.pool().telling(query.lang(), i) * Math.min(1, matches.of(s, i));
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, all);
  }
}
