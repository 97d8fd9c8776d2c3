package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** The share of the question's weight that the passage's first sentence holds. */
final class OpeningSentence implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    if (matches.sentences() == 0) {
      return 0;
    }
    List<QueryTerm> terms = matches.query().terms();
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += terms.get(i).idf() * Math.min(1, matches.of(0, i));
    }
    return Matches.share(sum, matches.query().idfSum());
  }
}
