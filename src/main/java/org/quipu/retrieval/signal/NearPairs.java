package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/**
 * Pairs of the question's terms that stand near each other in the passage too, the nearer the
 * better; only terms that follow each other in the question make pairs.
 */
final class NearPairs implements Signal {
  private static final int WINDOW = 8;

  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    if (terms.size() < 2) {
      return 0;
    }
    double[] nearness = new double[terms.size() - 1];
    for (int i = 0; i < matches.count(); i++) {
      for (int j = i + 1; j < matches.count(); j++) {
        int distance = matches.place(j) - matches.place(i);
        if (distance > WINDOW) {
          break;
        }
        int first = Math.min(matches.term(i), matches.term(j));
        if (Math.abs(matches.term(i) - matches.term(j)) == 1) {
          nearness[first] = Math.max(nearness[first], 1.0 - (distance - 1.0) / (WINDOW + 2));
        }
      }
    }
    double sum = 0;
    double all = 0;
    for (int i = 0; i < nearness.length; i++) {
      double weight = Math.min(terms.get(i).idf(), terms.get(i + 1).idf());
      sum += weight * nearness[i];
      all += weight;
    }
    return Matches.share(sum, all);
  }
}
