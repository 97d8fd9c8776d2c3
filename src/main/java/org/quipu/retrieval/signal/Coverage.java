package org.quipu.retrieval.signal;

/** The share of the question's weight that the passage meets at all. */
final class Coverage implements Signal {
  @Override
  public double of(Sighting sighting) {
    return sighting.matches().coverage();
  }
}
