package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** How much of the question two neighbouring sentences hold between them, by weight. */
final class NeighbourSentences implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    double best = 0;
    for (int s = 0; s < matches.sentences(); s++) {
      int next = Math.min(s + 1, matches.sentences() - 1);
      double sum = 0;
      for (int i = 0; i < terms.size(); i++) {
        sum += terms.get(i).idf() * Math.min(1, Math.max(matches.of(s, i), matches.of(next, i)));
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, matches.query().idfSum());
  }
}
