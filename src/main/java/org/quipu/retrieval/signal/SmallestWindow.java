package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** The most of the question that any twelve words in a row hold, by weight. */
final class SmallestWindow implements Signal {
  private static final int WORDS = 12;

  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    int[] inside = new int[terms.size()];
    double sum = 0;
    double best = 0;
    int first = 0;
    for (int i = 0; i < matches.count(); i++) {
      if (inside[matches.term(i)]++ == 0) {
        sum += terms.get(matches.term(i)).idf();
      }
      while (matches.place(i) - matches.place(first) >= WORDS) {
        if (--inside[matches.term(first)] == 0) {
          sum -= terms.get(matches.term(first)).idf();
        }
        first++;
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, matches.query().idfSum());
  }
}
