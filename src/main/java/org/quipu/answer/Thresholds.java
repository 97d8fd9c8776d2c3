package org.quipu.answer;

import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/**
 * The confidence that decides the outcome of a question.
 *
 * @param answered the least confidence for an answer; 0 to 1
 * @param tentative the least confidence for showing the best passage as one that may not answer,
 *     below which the question is declined; 0 to {@code answered}
 */
public record Thresholds(double answered, double tentative) {
  /** The thresholds of the shipped settings. */
  public static final Thresholds USUAL = new Thresholds(0.7, 0.04);

  private static final String ANSWERED = "answer.threshold";
  private static final String TENTATIVE = "answer.tentative";

  /**
   * The thresholds of the settings.
   *
   * @throws ConfigException if they are out of range or in the wrong order
   */
  public static Thresholds read(Settings settings) {
    double answered = settings.decimal(ANSWERED, 0, 1);
    double tentative = settings.decimal(TENTATIVE, 0, 1);
    if (tentative > answered) {
      throw new ConfigException(
          "%s is %s, above %s, which is %s; it must not be higher"
              .formatted(TENTATIVE, tentative, ANSWERED, answered));
    }
    return new Thresholds(answered, tentative);
  }
}
