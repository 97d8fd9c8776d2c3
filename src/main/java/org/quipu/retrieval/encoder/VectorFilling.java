package org.quipu.retrieval.encoder;

/** Fills the file of vectors. */
final class VectorFilling implements Filling {
  private final SentenceVectors vectors;
  private final byte[] state;
  private final long givenWay;
  private volatile boolean lost;

  /**
   * Begins filling.
   *
   * @param state the digest of the state of the index
   */
  VectorFilling(SentenceVectors vectors, byte[] state) {
    this.vectors = vectors;
    this.state = state;
    this.givenWay = vectors.file().givenWay();
  }

  @Override
  public boolean add(PassageSentences passage) {
    if (passage.isEncoded()) {
      for (String sentence : passage.sentences()) {
        lost = lost || !vectors.keep(sentence);
      }
    }
    lost = lost || vectors.file().givenWay() != givenWay;
    return !lost;
  }

  @Override
  public boolean finish() {
    return !lost && vectors.file().markComplete(state, givenWay);
  }
}
