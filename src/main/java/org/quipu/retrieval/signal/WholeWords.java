package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.QueryTerm;

/** BM25 of the passage over the words just as the question has them, without stemming. */
final class WholeWords implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    double length = matches.passage().stemCount() / matches.query().averageLength();
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (matches.wholeWords(i) > 0) {
        sum += terms.get(i).wordIdf() * Bm25.share(matches.wholeWords(i), length);
      }
    }
    return Matches.share(sum, matches.query().wordIdfSum());
  }
}
