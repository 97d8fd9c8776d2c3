package org.quipu.retrieval.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.retrieval.words.Resource;

/**
 * A linear model: a sum of signals with non-negative weights, so that each signal's contribution
 * can be shown, and more of a signal never lowers the sum.
 *
 * @param <T> the input of the signals
 */
public final class Model<T> {
  private static final String INTERCEPT = "intercept";

  private final List<Weighted<T>> parts;
  private final double intercept;

  private record Weighted<T>(Signal<T> signal, double weight) {}

  /**
   * Creates a model. Signals without a weight are not measured.
   *
   * @param weights the weights by name of signal, and optionally an {@code intercept}, which is
   *     added to every sum
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

  /** The shipped model, from a file of weights beside a class. */
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

  /** The contribution of each signal to the sum. */
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
   * The contribution of one signal.
   *
   * @param signal its name
   * @param value the value measured
   * @param added its contribution to the sum
   */
  public record Share(String signal, Family family, String says, double value, double added) {}
}
