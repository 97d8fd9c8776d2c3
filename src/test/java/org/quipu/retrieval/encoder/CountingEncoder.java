package org.quipu.retrieval.encoder;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A fake encoder: gives each text a distinct direction, and counts sentences. */
final class CountingEncoder implements SentenceEncoder {
  static final int DIMENSION = 16;

  private final int kind;
  private final AtomicInteger sentences = new AtomicInteger();

  CountingEncoder() {
    this(0);
  }

  /** One whose vectors are others than those of encoders of other kinds. */
  CountingEncoder(int kind) {
    this.kind = kind;
  }

  @Override
  public SentenceVector question(String text) {
    return along(text);
  }

  @Override
  public SentenceVector sentence(String text) {
    sentences.incrementAndGet();
    return along(text);
  }

  private SentenceVector along(String text) {
    Random random = new Random(text.hashCode() + kind);
    float[] direction = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      direction[i] = (float) random.nextGaussian();
    }
    return SentenceVector.along(direction);
  }

  /** How many sentences were encoded so far. */
  int sentences() {
    return sentences.get();
  }

  @Override
  public void close() {}
}
