package org.quipu.retrieval.signal;

import java.util.function.ToDoubleFunction;

/**
 * One reason why something answers a question, as a pure function. The more of it, the better:
 * models give no signal a weight below 0, so that more of it never lowers a score.
 *
 * @param <T> what is looked at, such as a passage beside a question
 * @param name by which files of weights know it
 * @param says what it measures, in a few words for curators
 * @param measure mostly 0, where nothing speaks for it, to 1
 */
public record Signal<T>(String name, Family family, String says, ToDoubleFunction<T> measure) {
  double of(T seen) {
    return measure.applyAsDouble(seen);
  }
}
