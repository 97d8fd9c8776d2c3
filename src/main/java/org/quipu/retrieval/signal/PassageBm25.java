package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.QueryTerm;

/** BM25 of the passage, as a share of the most that any passage could earn. */
final class PassageBm25 implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    double length = matches.passage().stemCount() / matches.query().averageLength();
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (matches.of(i) > 0) {
        sum += terms.get(i).idf() * Bm25.share(matches.of(i), length);
      }
    }
    return Matches.share(sum, matches.query().idfSum());
  }
}
