package org.quipu.retrieval.ranking;

import java.util.List;

/** How well each sentence of a passage answers by itself, about 0 to 1. */
final class SentenceScores {
  private static final double USUAL_LENGTH = 22;

  private final double[] bm25;
  private final double[] runs;

  SentenceScores(Matches matches) {
    bm25 = new double[matches.sentences()];
    runs = new double[matches.sentences()];
    List<QueryTerm> terms = matches.query().terms();
    for (int s = 0; s < bm25.length; s++) {
      double length = matches.length(s) / USUAL_LENGTH;
      double sum = 0;
      for (int i = 0; i < terms.size(); i++) {
        float count = matches.of(s, i);
        if (count > 0) {
          sum += terms.get(i).idf() * Bm25.share(count, length);
        }
      }
      bm25[s] = Matches.share(sum, matches.query().idfSum());
    }
    addRuns(matches);
  }

  private void addRuns(Matches matches) {
    LanguageQuery query = matches.query();
    for (int i = 0; i < query.gramCount(); i++) {
      if (matches.gramCount(i) == 0) {
        continue;
      }
      for (int s = 0; s < runs.length; s++) {
        if (matches.gramIn(i, s)) {
          runs[s] += query.gramIdf(i);
        }
      }
    }
    for (int s = 0; s < runs.length; s++) {
      runs[s] = Matches.share(runs[s], query.gramIdfSum());
    }
  }

  double bm25(int sentence) {
    return bm25[sentence];
  }

  /** The share of the question's runs of letters that the sentence holds. */
  double runs(int sentence) {
    return runs[sentence];
  }

  int size() {
    return bm25.length;
  }
}
