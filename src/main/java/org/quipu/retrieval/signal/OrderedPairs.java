package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/** Terms that follow each other in the passage as in the question, at most two words between. */
final class OrderedPairs implements Signal {
  private static final int SLOP = 2;

  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    if (terms.size() < 2) {
      return 0;
    }
    boolean[] found = new boolean[terms.size() - 1];
    for (int i = 0; i < matches.count(); i++) {
      for (int j = i + 1; j < matches.count(); j++) {
        if (matches.place(j) - matches.place(i) > SLOP + 1) {
          break;
        }
        if (matches.term(j) - matches.term(i) == 1) {
          found[matches.term(i)] = true;
        }
      }
    }
    double sum = 0;
    double all = 0;
    for (int i = 0; i < found.length; i++) {
      double weight = terms.get(i).idf() + terms.get(i + 1).idf();
      sum += found[i] ? weight : 0;
      all += weight;
    }
    return Matches.share(sum, all);
  }
}
