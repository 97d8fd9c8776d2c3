package org.quipu.cli.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A mean over questions with its 95 % interval.
 *
 * @param count the number of questions; if 0, the other components are meaningless
 */
public record Measure(int count, double mean, double low, double high) {
  private static final Measure NONE = new Measure(0, 0, 0, 0);
  private static final int SAMPLES = 1_000;
  private static final long SEED = 20_260_101;

  /** The normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959964;

  /** The share of the questions that satisfy a condition, with Wilson's score interval. */
  static Measure share(List<Judged> questions, Predicate<Judged> holds) {
    int size = questions.size();
    if (size == 0) {
      return NONE;
    }
    double share = (double) questions.stream().filter(holds).count() / size;
    double spread = Z * Z / size;
    double centre = (share + spread / 2) / (1 + spread);
    double half = Math.sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread);
    return new Measure(size, share, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /**
   * The mean of a number, with a bootstrap interval that is deterministic for the same questions.
   */
  static Measure mean(List<Judged> questions, ToDoubleFunction<Judged> number) {
    int size = questions.size();
    if (size == 0) {
      return NONE;
    }
    double[] values = questions.stream().mapToDouble(number).toArray();
    double[] means = new double[SAMPLES];
    Random random = new Random(SEED);
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += values[random.nextInt(size)];
      }
      means[sample] = sum / size;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(values).sum() / size;
    return new Measure(size, mean, means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40]);
  }
}
