package org.quipu.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A logistic function of clues, fitted by Adam on standardised clues. Where half of the articles
 * are left out, one question in two has no answer; people ask fewer such questions, so those that
 * have one count more.
 */
final class LogisticFit {
  private static final double ANSWERABLE_FOR_ONE_THAT_IS_NOT = 3;
  private static final int STEPS = 600;
  private static final double RATE = 0.1;
  private static final double SHRINK = 1e-4;

  final double intercept;
  final double[] weights;

  private LogisticFit(double intercept, double[] weights) {
    this.intercept = intercept;
    this.weights = weights;
  }

  double of(List<Double> clues) {
    return 1 / (1 + Math.exp(-logOdds(clues)));
  }

  private double logOdds(List<Double> clues) {
    double sum = intercept;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * clues.get(i);
    }
    return sum;
  }

  /** Learns to tell questions that the corpus can answer, then how often the first passage does. */
  static LogisticFit fit(List<Clues.First> rows) {
    LogisticFit answerable = fit(rows, Clues.First::answerable);
    List<Clues.First> scored =
        rows.stream().map(row -> row.withValue(answerable.logOdds(row.values()))).toList();
    LogisticFit right = fit(scored, Clues.First::right);
    double scale = right.weights[0];
    return new LogisticFit(
        right.intercept + scale * answerable.intercept,
        Arrays.stream(answerable.weights).map(weight -> scale * weight).toArray());
  }

  private static LogisticFit fit(List<Clues.First> rows, Predicate<Clues.First> is) {
    int width = rows.getFirst().values().size();
    double[] mean = new double[width];
    double[] spread = new double[width];
    for (int i = 0; i < width; i++) {
      int clue = i;
      mean[i] = rows.stream().mapToDouble(r -> r.values().get(clue)).average().orElse(0);
      double square =
          rows.stream()
              .mapToDouble(r -> Math.pow(r.values().get(clue) - mean[clue], 2))
              .average()
              .orElse(1);
      spread[i] = Math.sqrt(Math.max(1e-9, square));
    }
    // The last is the intercept.
    double[] w = new double[width + 1];
    double[] first = new double[width + 1];
    double[] second = new double[width + 1];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = slope(rows, is, w, mean, spread);
      double rate = RATE * (step > STEPS * 0.7 ? 0.1 : 1);
      for (int i = 0; i <= width; i++) {
        first[i] = 0.9 * first[i] + 0.1 * slope[i];
        second[i] = 0.999 * second[i] + 0.001 * slope[i] * slope[i];
        double m = first[i] / (1 - Math.pow(0.9, step));
        double v = second[i] / (1 - Math.pow(0.999, step));
        w[i] -= rate * m / (Math.sqrt(v) + 1e-8);
      }
    }
    double[] weights = IntStream.range(0, width).mapToDouble(i -> w[i] / spread[i]).toArray();
    double intercept =
        w[width] - IntStream.range(0, width).mapToDouble(i -> weights[i] * mean[i]).sum();
    return new LogisticFit(intercept, weights);
  }

  private static double[] slope(
      List<Clues.First> rows,
      Predicate<Clues.First> is,
      double[] w,
      double[] mean,
      double[] spread) {
    int width = mean.length;
    double[] slope = new double[width + 1];
    double all = 0;
    for (Clues.First row : rows) {
      double weight = row.answerable() ? ANSWERABLE_FOR_ONE_THAT_IS_NOT : 1;
      double sum = w[width];
      for (int i = 0; i < width; i++) {
        sum += w[i] * (row.values().get(i) - mean[i]) / spread[i];
      }
      double error = weight * (1 / (1 + Math.exp(-sum)) - (is.test(row) ? 1 : 0));
      for (int i = 0; i < width; i++) {
        slope[i] += error * (row.values().get(i) - mean[i]) / spread[i];
      }
      slope[width] += error;
      all += weight;
    }
    for (int i = 0; i <= width; i++) {
      slope[i] = slope[i] / all + SHRINK * (i < width ? w[i] : 0);
    }
    return slope;
  }
}
