package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.Map;
import org.quipu.retrieval.signal.Signals;
import org.quipu.retrieval.words.Resource;

/** A weighted sum of signals, so that every signal's share can be shown. */
final class LinearModel {
  private final double[] weights;

  /**
   * Takes the weights by signal; a signal without a weight counts nothing.
   *
   * @throws IllegalArgumentException if a weight names no signal
   */
  LinearModel(Map<String, Double> byName) {
    for (String name : byName.keySet()) {
      if (!Signals.NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "the weight \"" + name + "\" belongs to no signal; signals are " + Signals.NAMES);
      }
    }
    List<String> names = Signals.NAMES;
    weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = byName.getOrDefault(names.get(i), 0.0);
    }
  }

  /** The weights that come with the program. */
  static LinearModel shipped() {
    return new LinearModel(Resource.weights(LinearModel.class, "weights.properties"));
  }

  double score(double[] signals) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals[i];
    }
    return sum;
  }

  double weight(int signal) {
    return weights[signal];
  }
}
