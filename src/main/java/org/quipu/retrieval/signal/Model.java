package org.quipu.retrieval.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.retrieval.words.Resource;

/**
 * A sum of signals, each times a weight that is never below 0: so what a signal adds can be shown,
 * and more of it never lowers the sum.
 *
 * @param <T> what the signals look at
 */
public final class Model<T> {
  private static final String INTERCEPT = "intercept";

  private final List<Weighted<T>> parts;
  private final double intercept;

  private record Weighted<T>(Signal<T> signal, double weight) {}

  /**
   * Takes the weights by the names of signals. A signal without a weight is not measured.
   *
   * @param weights may have an {@code intercept}, which is added to every sum
   * @throws IllegalArgumentException if a weight is below 0 or names no signal
   */
  public Model(List<Signal<T>> signals, Map<String, Double> weights) {
    Map<String, Double> left = new HashMap<>(weights);
    this.intercept = left.containsKey(INTERCEPT) ? left.remove(INTERCEPT) : 0;
    this.parts = new ArrayList<>();
    for (Signal<T> signal : signals) {
      Double weight = left.remove(signal.name());
      if (weight != null && weight < 0) {
        throw new IllegalArgumentException(
            "the weight of \"" + signal.name() + "\" is below 0: more of it must not lower a sum");
      }
      if (weight != null && weight > 0) {
        parts.add(new Weighted<>(signal, weight));
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no signal is called "
              + String.join(", ", left.keySet())
              + "; they are "
              + String.join(", ", signals.stream().map(Signal::name).toList()));
    }
  }

  /** The model that comes with the program, as a file of weights beside a class. */
  public static <T> Model<T> shipped(Class<?> beside, String file, List<Signal<T>> signals) {
    return new Model<>(signals, Resource.weights(beside, file));
  }

  /** The sum. */
  public double of(T seen) {
    double sum = intercept;
    for (Weighted<T> part : parts) {
      sum += part.weight() * part.signal().of(seen);
    }
    return sum;
  }

  /** What each signal adds to the sum. */
  public List<Share> shares(T seen) {
    List<Share> shares = new ArrayList<>(parts.size());
    for (Weighted<T> part : parts) {
      double value = part.signal().of(seen);
      shares.add(
          new Share(
              part.signal().name(),
              part.signal().family(),
              part.signal().says(),
              value,
              part.weight() * value));
    }
    return shares;
  }

  /**
   * What one signal says.
   *
   * @param signal its name
   * @param value what it measured
   * @param added what that adds to the sum
   */
  public record Share(String signal, Family family, String says, double value, double added) {}
}
