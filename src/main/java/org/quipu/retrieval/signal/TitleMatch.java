package org.quipu.retrieval.signal;

/** How much of the question the article's title and the passage's headings hold. */
final class TitleMatch implements Signal {
  @Override
  public double of(Sighting sighting) {
    return sighting.title().coverage();
  }
}
