package org.quipu.retrieval.signal;

/** The engine's score beside the best candidate's. */
final class RelativeScore implements Signal {
  @Override
  public double of(Sighting sighting) {
    return sighting.pool().relativeScore(sighting.candidate());
  }
}
