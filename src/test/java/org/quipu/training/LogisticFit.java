package org.quipu.training;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Fits a logistic function of signals with non-negative weights. */
final class LogisticFit {
  private static final double SHRINK = 2e-3;

  private final double intercept;
  private final double[] weights;

  private LogisticFit(double intercept, double[] weights) {
    this.intercept = intercept;
    this.weights = weights;
  }

  /** One passage that came first. */
  static final class Example {
    private final double[] signals;
    private final double weight;

    /**
     * An example.
     *
     * @param weight how much it counts
     */
    Example(double[] signals, double weight) {
      this.signals = signals;
      this.weight = weight;
    }
  }

  double intercept() {
    return intercept;
  }

  double[] weights() {
    return weights;
  }

  /** The logarithm of the odds. */
  double of(double[] signals) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals[i];
    }
    return sum;
  }

  /**
   * Fits to examples.
   *
   * @param wanted 1 for one that is to be likely, 0 for one that is not
   */
  static <T> LogisticFit fit(
      List<T> examples, Function<T, Example> seen, ToDoubleFunction<T> wanted) {
    List<Example> all = examples.stream().map(seen).toList();
    double[] target = examples.stream().mapToDouble(wanted).toArray();
    int width = all.getFirst().signals.length;
    double[] mean = new double[width];
    double[] spread = new double[width];
    for (int i = 0; i < width; i++) {
      int signal = i;
      mean[i] = all.stream().mapToDouble(e -> e.signals[signal]).average().orElse(0);
      double square =
          all.stream()
              .mapToDouble(e -> Math.pow(e.signals[signal] - mean[signal], 2))
              .average()
              .orElse(0);
      spread[i] = Math.sqrt(Math.max(1e-9, square));
    }
    double whole = all.stream().mapToDouble(example -> example.weight).sum();
    Descent descent = new Descent(width + 1);
    double[] weights = new double[width + 1]; // of spread signals; the last is the intercept
    while (!descent.ended()) {
      double[] slope = new double[width + 1];
      for (int n = 0; n < target.length; n++) {
        double[] signals = all.get(n).signals;
        double sum = weights[width];
        for (int i = 0; i < width; i++) {
          sum += weights[i] * (signals[i] - mean[i]) / spread[i];
        }
        double off = all.get(n).weight / whole * (1 / (1 + Math.exp(-sum)) - target[n]);
        for (int i = 0; i < width; i++) {
          slope[i] += off * (signals[i] - mean[i]) / spread[i];
        }
        slope[width] += off;
      }
      for (int i = 0; i < width; i++) {
        slope[i] += SHRINK * weights[i];
      }
      double[] step = descent.step(slope);
      for (int i = 0; i <= width; i++) {
        weights[i] = i < width ? Math.max(0, weights[i] - step[i]) : weights[i] - step[i];
      }
    }
    double[] unspread = new double[width];
    double intercept = weights[width];
    for (int i = 0; i < width; i++) {
      unspread[i] = weights[i] / spread[i];
      intercept -= unspread[i] * mean[i];
    }
    return new LogisticFit(intercept, unspread);
  }
}
