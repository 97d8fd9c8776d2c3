package org.quipu.retrieval.signal;

/** How much of what was found lies in the passage's article. */
final class ArticleShare implements Signal {
  @Override
  public double of(Sighting sighting) {
    return sighting.pool().articleShare(sighting.candidate());
  }
}
