package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** The share of the question's names and numbers that the passage or its title holds. */
final class Names implements Signal {
  @Override
  public double of(Sighting sighting) {
    List<QueryTerm> terms = sighting.query().terms();
    double sum = 0;
    double all = 0;
    for (int i = 0; i < terms.size(); i++) {
      QueryTerm term = terms.get(i);
      if (!term.word().name() && !term.word().number()) {
        continue;
      }
      all += term.idf();
      if (sighting.matches().of(i) > 0 || sighting.title().of(i) > 0) {
        sum += term.idf();
      }
    }
    return all == 0 ? 1 : sum / all;
  }
}
