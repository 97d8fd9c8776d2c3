package org.quipu.retrieval.signal;

import java.util.function.ToDoubleFunction;

/**
 * One reason why something answers a question, as a pure function. More is always better: models
 * give no signal a negative weight, so that more of it never lowers a score.
 *
 * @param <T> the input, such as a passage and a question
 * @param name its name in files of weights
 * @param says what it measures, in a few words for curators
 * @param measure usually from 0 (no evidence) to 1
 */
public record Signal<T>(String name, Family family, String says, ToDoubleFunction<T> measure) {
  double of(T seen) {
    return measure.applyAsDouble(seen);
  }
}
