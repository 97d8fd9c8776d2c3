package org.quipu.retrieval.signal;

/** A signal of the sentence that answers best. */
final class OfBestSentence implements Signal {
  private final int signal;

  OfBestSentence(String name) {
    this.signal = SentenceSignals.NAMES.indexOf(name);
    if (signal < 0) {
      throw new IllegalArgumentException("no signal of sentences is called " + name);
    }
  }

  @Override
  public double of(Sighting sighting) {
    SentenceScores scores = sighting.sentences();
    return scores.size() == 0 ? 0 : scores.signals(scores.best())[signal];
  }
}
