package org.quipu.web.page;

import java.util.List;
import java.util.Locale;

/**
 * Why the first passage is ranked first.
 *
 * @param met words of the passage that match the question
 * @param missed words of the question that the passage does not contain in any form
 * @param signals the signals, the strongest first
 */
public record Why(List<String> met, List<String> missed, List<Bar> signals) {
  public Why {
    met = List.copyOf(met);
    missed = List.copyOf(missed);
    signals = List.copyOf(signals);
  }

  /**
   * The contribution of one signal.
   *
   * @param value the contribution, in units of the score
   * @param percent the percentage of the strongest signal's contribution
   */
  public record Bar(String signal, double value, int percent) {
    /** The value with its sign. */
    public String written() {
      return String.format(Locale.ROOT, "%+.2f", value);
    }
  }
}
