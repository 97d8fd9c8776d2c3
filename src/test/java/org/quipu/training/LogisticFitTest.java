package org.quipu.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quipu.training.LogisticFit.Example;

final class LogisticFitTest {
  /** By number: the first signal speaks for it from 50 on, the second always speaks against it. */
  private static final List<Integer> NUMBERS = IntStream.range(0, 100).boxed().toList();

  private static final LogisticFit FIT =
      LogisticFit.fit(
          NUMBERS,
          number -> new Example(new double[] {number / 100.0, number >= 50 ? 0 : 1}, 1),
          number -> number >= 50 ? 1 : 0);

  @Test
  void whatIsWantedIsLikelyAndTheRestIsNot() {
    assertTrue(FIT.of(new double[] {0.9, 0}) > 0);
    assertTrue(FIT.of(new double[] {0.1, 1}) < 0);
  }

  @Test
  void noWeightIsBelowZero() {
    assertTrue(FIT.weights()[0] > 0);
    assertEquals(0, FIT.weights()[1]);
  }
}
