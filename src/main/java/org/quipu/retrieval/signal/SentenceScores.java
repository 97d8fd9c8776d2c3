package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;

/** How well each sentence of a passage answers. */
public final class SentenceScores {
  private static final double USUAL_LENGTH = 22;

  private final double[] bm25;
  private final double[] runs;
  private final double[][] signals;
  private final double[] answering;
  private final int best;

  public SentenceScores(Matches matches, Matches title, Relatives relatives, SentenceModel model) {
    int size = matches.sentences();
    bm25 = new double[size];
    runs = new double[size];
    addBm25(matches);
    addRuns(matches);
    signals = new double[size][];
    answering = new double[size];
    addSignals(matches, new SentenceSignals(matches, title, relatives), model);
    int most = 0;
    for (int s = 1; s < size; s++) {
      most = answering[s] > answering[most] ? s : most;
    }
    best = most;
  }

  private void addBm25(Matches matches) {
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

  private void addSignals(Matches matches, SentenceSignals of, SentenceModel model) {
    int first = 0;
    for (int s = 0; s < signals.length; s++) {
      int end = first;
      while (end < matches.count() && matches.place(end) < matches.passage().endWord(s)) {
        end++;
      }
      signals[s] = of.of(s, runs[s], first, end);
      answering[s] = model.score(signals[s]);
      first = end;
    }
  }

  /** BM25 of the sentence, 0 to 1. */
  double bm25(int sentence) {
    return bm25[sentence];
  }

  /** The share of the question's runs of letters that the sentence holds. */
  double runs(int sentence) {
    return runs[sentence];
  }

  /** In the order of {@link SentenceSignals#NAMES}. */
  public double[] signals(int sentence) {
    return signals[sentence];
  }

  /** How well the sentence answers by the model, as the logarithm of odds. */
  public double answering(int sentence) {
    return answering[sentence];
  }

  /** The sentence that answers best; there has to be one. */
  int best() {
    return best;
  }

  public int size() {
    return bm25.length;
  }
}
