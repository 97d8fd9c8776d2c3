package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** The weightiest run of words that stand in the passage just as in the question. */
final class LongestRun implements Signal {
  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    double best = 0;
    double run = 0;
    for (int i = 0; i < matches.count(); i++) {
      boolean goesOn =
          i > 0
              && matches.term(i) == matches.term(i - 1) + 1
              && matches.place(i) - matches.place(i - 1) <= 2;
      run = (goesOn ? run : 0) + terms.get(matches.term(i)).idf();
      best = Math.max(best, run);
    }
    return Matches.share(best, matches.query().idfSum());
  }
}
