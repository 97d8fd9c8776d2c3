package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** Whether the passage holds the rarest of the question's terms that the corpus knows. */
final class RarestTerm implements Signal {
  @Override
  public double of(Sighting sighting) {
    List<QueryTerm> terms = sighting.query().terms();
    int rarest = -1;
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).known() && (rarest < 0 || terms.get(i).idf() > terms.get(rarest).idf())) {
        rarest = i;
      }
    }
    return rarest >= 0 && sighting.matches().of(rarest) > 0 ? 1 : 0;
  }
}
