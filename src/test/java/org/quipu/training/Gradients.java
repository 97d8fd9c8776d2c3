package org.quipu.training;

/**
 * Which way each candidate's score should go for the right one to win its pool: the slope and
 * curvature of the softmax loss.
 */
final class Gradients {
  final double[] slope;
  final double[] curve;

  private Gradients(int rows) {
    slope = new double[rows];
    curve = new double[rows];
  }

  static Gradients of(Pools pools, boolean[] taught, double[] scores) {
    Gradients all = new Gradients(pools.rowCount());
    for (int pool = 0; pool < pools.size(); pool++) {
      if (taught[pool] && pools.hasRight(pool)) {
        all.add(pools, pools.start(pool), pools.end(pool), scores);
      }
    }
    return all;
  }

  private void add(Pools pools, int start, int end, double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (int row = start; row < end; row++) {
      most = Math.max(most, scores[row]);
    }
    double all = 0;
    double right = 0;
    for (int row = start; row < end; row++) {
      double weight = Math.exp(scores[row] - most);
      all += weight;
      right += pools.right(row) ? weight : 0;
    }
    for (int row = start; row < end; row++) {
      double weight = Math.exp(scores[row] - most);
      double chance = weight / all;
      slope[row] = (pools.right(row) ? weight / Math.max(right, 1e-12) : 0) - chance;
      curve[row] = Math.max(1e-6, chance * (1 - chance));
    }
  }
}
