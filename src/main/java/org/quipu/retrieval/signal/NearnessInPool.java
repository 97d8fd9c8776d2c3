package org.quipu.retrieval.signal;

import org.quipu.retrieval.encoder.Nearness;

/**
 * How near a passage is to the question in meaning, beside the least near of those that were
 * compared: cosines of one question say little beside those of another. A passage that was not
 * compared is taken to be as near as the least.
 */
public record NearnessInPool(Nearness own, Nearness least) {
  double passage() {
    return own.passage() - least.passage();
  }

  double sentence() {
    return own.best() - least.best();
  }
}
