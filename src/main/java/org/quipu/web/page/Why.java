package org.quipu.web.page;

import java.util.List;
import java.util.Locale;

/**
 * Why the first passage stands first.
 *
 * @param met words of the passage that the question has too
 * @param missed words of the question that the passage does not have in any form
 * @param signals the strongest first
 */
public record Why(List<String> met, List<String> missed, List<Bar> signals) {
  public Why {
    met = List.copyOf(met);
    missed = List.copyOf(missed);
    signals = List.copyOf(signals);
  }

  /**
   * What one signal adds.
   *
   * @param value what it adds, in the score's unit
   * @param percent of the strongest one's
   */
  public record Bar(String signal, double value, int percent) {
    /** The value with its sign. */
    public String written() {
      return String.format(Locale.ROOT, "%+.2f", value);
    }
  }
}
