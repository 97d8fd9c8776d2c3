package org.quipu.training;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Fits non-negative weights so that the right rows of each question rank before the others: softmax
 * loss, minimised by Adam on signals scaled to equal spread, with negative weights clipped to 0
 * after each step.
 */
final class RankFit {
  private static final double SHRINK = 6e-3;

  private RankFit() {}

  /**
   * The weights.
   *
   * @param used which signals may have a weight
   * @param taught which questions are learned from
   */
  static double[] fit(Pools pools, IntPredicate used, Predicate<Pools.Pool> taught) {
    List<Pools.Pool> some = pools.pools().stream().filter(taught).filter(pools::hasRight).toList();
    double all = some.stream().mapToDouble(Pools.Pool::weight).sum();
    double[] spread = pools.spread();
    Descent descent = new Descent(pools.width());
    double[] weights = new double[spread.length];
    while (!descent.ended()) {
      double[] slope = new double[weights.length];
      for (Pools.Pool pool : some) {
        addSlope(pools, pool, weights, slope);
      }
      for (int i = 0; i < slope.length; i++) {
        slope[i] = slope[i] / all / spread[i] + SHRINK * weights[i] * spread[i];
      }
      double[] step = descent.step(slope);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = used.test(i) ? Math.max(0, weights[i] - step[i] / spread[i]) : 0;
      }
    }
    return weights;
  }

  private static void addSlope(Pools pools, Pools.Pool pool, double[] weights, double[] slope) {
    int size = pool.end() - pool.start();
    double[] scores = new double[size];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double[] row = pools.row(pool.start() + i);
      for (int k = 0; k < weights.length; k++) {
        scores[i] += weights[k] * row[k];
      }
      most = Math.max(most, scores[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < size; i++) {
      scores[i] = Math.exp(scores[i] - most);
      all += scores[i];
      right += pools.right(pool.start() + i) ? scores[i] : 0;
    }
    for (int i = 0; i < size; i++) {
      double wanted = pools.right(pool.start() + i) ? scores[i] / Math.max(right, 1e-300) : 0;
      double off = pool.weight() * (scores[i] / all - wanted);
      double[] row = pools.row(pool.start() + i);
      for (int k = 0; k < slope.length; k++) {
        slope[k] += off * row[k];
      }
    }
  }
}
