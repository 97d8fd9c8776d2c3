package org.quipu.training;

import java.util.Arrays;

/** Fits the weights of a linear model to pools by Adam on standardised signals. */
final class LinearFit {
  private static final int STEPS = 500;
  private static final double RATE = 0.2;
  private static final double SHRINK = 1e-4;

  private LinearFit() {}

  static double[] fit(Pools pools, boolean[] taught) {
    int width = pools.names().size();
    double[] spread = spread(pools);
    double[] weights = new double[width];
    double[] mean = new double[width];
    double[] square = new double[width];
    long questions = Math.max(1, count(taught));
    for (int step = 1; step <= STEPS; step++) {
      Gradients gradients = Gradients.of(pools, taught, scores(pools, weights));
      double rate = RATE * (step > STEPS * 0.7 ? 0.1 : 1);
      double[] slope = new double[width];
      for (int row = 0; row < pools.rowCount(); row++) {
        double g = gradients.slope[row];
        if (g != 0) {
          float[] signals = pools.row(row);
          for (int i = 0; i < width; i++) {
            slope[i] += g * signals[i] / spread[i];
          }
        }
      }
      for (int i = 0; i < width; i++) {
        double g = slope[i] / questions - SHRINK * weights[i] * spread[i];
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.999 * square[i] + 0.001 * g * g;
        double m = mean[i] / (1 - Math.pow(0.9, step));
        double v = square[i] / (1 - Math.pow(0.999, step));
        weights[i] += rate * m / (Math.sqrt(v) + 1e-8) / spread[i];
      }
    }
    return weights;
  }

  private static long count(boolean[] taught) {
    long count = 0;
    for (boolean one : taught) {
      count += one ? 1 : 0;
    }
    return count;
  }

  static double[] scores(Pools pools, double[] weights) {
    double[] scores = new double[pools.rowCount()];
    for (int row = 0; row < scores.length; row++) {
      float[] signals = pools.row(row);
      for (int i = 0; i < weights.length; i++) {
        scores[row] += weights[i] * signals[i];
      }
    }
    return scores;
  }

  private static double[] spread(Pools pools) {
    int width = pools.names().size();
    double[] sum = new double[width];
    double[] squares = new double[width];
    for (int row = 0; row < pools.rowCount(); row++) {
      for (int i = 0; i < width; i++) {
        sum[i] += pools.row(row)[i];
        squares[i] += (double) pools.row(row)[i] * pools.row(row)[i];
      }
    }
    double[] spread = new double[width];
    Arrays.setAll(
        spread,
        i -> {
          double mean = sum[i] / pools.rowCount();
          return Math.sqrt(Math.max(1e-9, squares[i] / pools.rowCount() - mean * mean));
        });
    return spread;
  }
}
