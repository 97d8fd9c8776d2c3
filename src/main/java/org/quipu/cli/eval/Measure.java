package org.quipu.cli.eval;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A mean over questions with its 95 % bootstrap interval.
 *
 * @param count of questions; 0 if there are none, and then the rest means nothing
 */
public record Measure(int count, double mean, double low, double high) {
  private static final int SAMPLES = 1_000;
  private static final long SEED = 20_260_101;

  /** The mean of a number, questions resampled; the same questions give the same interval. */
  static Measure of(List<Judged> questions, ToDoubleFunction<Judged> number) {
    int size = questions.size();
    if (size == 0) {
      return new Measure(0, 0, 0, 0);
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
    java.util.Arrays.sort(means);
    double mean = java.util.Arrays.stream(values).sum() / size;
    return new Measure(size, mean, means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40]);
  }
}
