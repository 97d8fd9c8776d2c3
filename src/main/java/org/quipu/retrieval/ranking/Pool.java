package org.quipu.retrieval.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All candidates of a question, for signals that compare them. */
final class Pool {
  private final double best;
  private final double[] scores;
  private final double[] articleShares;

  Pool(List<Candidate> candidates) {
    this.scores = candidates.stream().mapToDouble(Candidate::score).toArray();
    double most = 0;
    double all = 0;
    Map<String, Double> byArticle = new HashMap<>();
    for (Candidate candidate : candidates) {
      most = Math.max(most, candidate.score());
      double weight = candidate.score() * candidate.score();
      all += weight;
      byArticle.merge(candidate.passage().articleId(), weight, Double::sum);
    }
    this.best = most;
    this.articleShares = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      articleShares[i] = Matches.share(byArticle.get(candidates.get(i).passage().articleId()), all);
    }
  }

  /** A candidate's score beside the best one's. */
  double relativeScore(int candidate) {
    return Matches.share(scores[candidate], best);
  }

  /** The share of all candidates' squared scores that its article's candidates have together. */
  double articleShare(int candidate) {
    return articleShares[candidate];
  }
}
