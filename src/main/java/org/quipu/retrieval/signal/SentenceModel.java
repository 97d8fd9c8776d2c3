package org.quipu.retrieval.signal;

import java.util.Map;
import org.quipu.retrieval.words.Resource;

/** A weighted sum of the signals of a sentence. */
public final class SentenceModel {
  private final double[] weights = new double[SentenceSignals.NAMES.size()];

  /**
   * Takes the weights by signal; a signal without a weight counts nothing.
   *
   * @throws IllegalArgumentException if a weight names no signal of sentences
   */
  SentenceModel(Map<String, Double> byName) {
    byName.forEach(
        (name, weight) -> {
          int signal = SentenceSignals.NAMES.indexOf(name);
          if (signal < 0) {
            throw new IllegalArgumentException(
                "the weight \""
                    + name
                    + "\" belongs to no signal of sentences; they are "
                    + SentenceSignals.NAMES);
          }
          weights[signal] = weight;
        });
  }

  /** The weights that come with the program. */
  public static SentenceModel shipped() {
    return new SentenceModel(Resource.weights(SentenceModel.class, "sentence-weights.properties"));
  }

  double score(double[] signals) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals[i];
    }
    return sum;
  }
}
