package org.quipu.retrieval.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceVectorTest {
  @Test
  void vectorHasLengthOne() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      SentenceVector vector = SentenceVector.along(direction(random));
      assertEquals(1, vector.cosine(vector), 1e-6);
    }
  }

  @Test
  void eightBitsKeepTheCosine() {
    Random random = new Random(2);
    for (int i = 0; i < 100; i++) {
      float[] one = direction(random);
      float[] other = direction(random);
      assertEquals(
          cosine(one, other), SentenceVector.along(one).cosine(SentenceVector.along(other)), 0.01);
    }
  }

  @Test
  void lengthOfTheDirectionDoesNotMatter() {
    float[] direction = {1, -2, 3};
    float[] longer = {4, -8, 12};
    assertArrayEquals(
        SentenceVector.along(direction).values(), SentenceVector.along(longer).values());
  }

  @Test
  void noDirectionIsLikeNothing() {
    SentenceVector none = SentenceVector.along(new float[3]);
    assertEquals(0, none.cosine(none));
    assertEquals(0, none.cosine(SentenceVector.along(new float[] {1, 2, 3})));
  }

  private static float[] direction(Random random) {
    float[] values = new float[384];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static double cosine(float[] one, float[] other) {
    return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
