package org.quipu.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The candidates of answers, question by question: rows of signals, and which of them are right.
 */
final class Pools {
  private final List<String> names;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<Pool> pools = new ArrayList<>();
  private int begun;

  /**
   * The rows of one question.
   *
   * @param start the first row, and {@code end} one past the last
   * @param weight the weight of the question
   */
  record Pool(Asked asked, int start, int end, double weight) {}

  /** No question yet. */
  Pools(List<String> names) {
    this.names = List.copyOf(names);
  }

  void begin() {
    begun = rows.size();
  }

  void add(double[] signals, boolean isRight) {
    rows.add(signals);
    right.add(isRight);
  }

  /** Makes a question of the rows added since it began. */
  void end(Asked asked, double weight) {
    pools.add(new Pool(asked, begun, rows.size(), weight));
  }

  List<String> names() {
    return names;
  }

  int width() {
    return names.size();
  }

  int rows() {
    return rows.size();
  }

  double[] row(int row) {
    return rows.get(row);
  }

  boolean right(int row) {
    return right.get(row);
  }

  List<Pool> pools() {
    return pools;
  }

  boolean hasRight(Pool pool) {
    for (int row = pool.start(); row < pool.end(); row++) {
      if (right(row)) {
        return true;
      }
    }
    return false;
  }

  /** Each row's sum of signals times weights. */
  double[] scores(double[] weights) {
    double[] scores = new double[rows()];
    for (int row = 0; row < scores.length; row++) {
      double[] signals = row(row);
      for (int i = 0; i < weights.length; i++) {
        scores[row] += weights[i] * signals[i];
      }
    }
    return scores;
  }

  /** By signal: how far its values spread. */
  double[] spread() {
    double[] spread = new double[width()];
    for (int i = 0; i < spread.length; i++) {
      int signal = i;
      double mean = rows.stream().mapToDouble(row -> row[signal]).average().orElse(0);
      double square =
          rows.stream().mapToDouble(row -> Math.pow(row[signal] - mean, 2)).average().orElse(0);
      spread[i] = Math.sqrt(Math.max(1e-9, square));
    }
    return spread;
  }

  /** The rank of the best right row of a question, from 1; 0 where none is right. */
  int rank(Pool pool, double[] scores) {
    double best = Double.NEGATIVE_INFINITY;
    for (int row = pool.start(); row < pool.end(); row++) {
      best = right(row) ? Math.max(best, scores[row]) : best;
    }
    if (best == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    int rank = 1;
    for (int row = pool.start(); row < pool.end(); row++) {
      rank += scores[row] > best ? 1 : 0;
    }
    return rank;
  }

  /**
   * The scores of each row by weights that were learned from other articles.
   *
   * @param used which signals are used
   */
  double[] unseen(int folds, IntPredicate used) {
    double[] unseen = new double[rows()];
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      double[] scores = scores(RankFit.fit(this, used, pool -> pool.asked().fold(folds) != left));
      for (Pool pool : pools) {
        if (pool.asked().fold(folds) == fold) {
          System.arraycopy(scores, pool.start(), unseen, pool.start(), pool.end() - pool.start());
        }
      }
    }
    return unseen;
  }
}
