package org.quipu.retrieval.signal;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Signals for nearness in meaning, by the sentence encoder. */
final class MeaningSignals {
  static final List<Signal<Sighting>> OF_PASSAGES =
      List.of(
          new Signal<>(
              "passage-meaning",
              Family.MEANING,
              "is near the question in meaning as a whole",
              seen -> of(seen, NearnessInPool::passage)),
          new Signal<>(
              "sentence-meaning",
              Family.MEANING,
              "has a sentence near the question in meaning",
              seen -> of(seen, NearnessInPool::sentence)));

  private MeaningSignals() {}

  private static double of(Sighting seen, ToDoubleFunction<NearnessInPool> near) {
    return seen.meaning().map(near::applyAsDouble).orElse(0.0);
  }
}
