package org.quipu.retrieval.signal;

import org.quipu.retrieval.encoder.Nearness;

/**
 * The nearness of a passage to the question in meaning, relative to the least near passage
 * compared, because cosines are not comparable between questions. A passage that was not compared
 * is taken to be as near as the least.
 */
public record NearnessInPool(Nearness own, Nearness least) {
  double passage() {
    return own.passage() - least.passage();
  }

  double sentence() {
    return own.best() - least.best();
  }
}
