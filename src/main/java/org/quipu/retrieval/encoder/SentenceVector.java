package org.quipu.retrieval.encoder;

/**
 * A vector of length 1 as integers: its values times a scale. Cosines are sums of integers, so they
 * do not depend on how the compiler orders the loop.
 */
public final class SentenceVector {
  private static final float LARGEST = 127;

  private final byte[] values;
  private final float scale;

  SentenceVector(byte[] values, float scale) {
    this.values = values;
    this.scale = scale;
  }

  /** The unit vector in a direction, which may have any length but 0. */
  static SentenceVector along(float[] direction) {
    float largest = Float.MIN_NORMAL;
    for (float value : direction) {
      largest = Math.max(largest, Math.abs(value));
    }
    byte[] values = new byte[direction.length];
    int squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.round(direction[i] / largest * LARGEST);
      squares += values[i] * values[i];
    }
    return new SentenceVector(values, squares == 0 ? 0 : (float) (1 / Math.sqrt(squares)));
  }

  byte[] values() {
    return values;
  }

  float scale() {
    return scale;
  }

  double cosine(SentenceVector other) {
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return (double) sum * scale * other.scale;
  }

  void addTo(float[] sum) {
    for (int i = 0; i < values.length; i++) {
      sum[i] += values[i] * scale;
    }
  }
}
