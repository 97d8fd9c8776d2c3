package org.quipu.retrieval.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SentenceModelTest {
  @Test
  void itIsAWeightedSum() {
    double[] signals = new double[SentenceSignals.NAMES.size()];
    signals[SentenceSignals.NAMES.indexOf("coverage")] = 0.5;
    signals[SentenceSignals.NAMES.indexOf("place")] = 1;
    assertEquals(3, new SentenceModel(Map.of("coverage", 4.0, "place", 1.0)).score(signals));
  }

  @Test
  void aWeightOfNoSignalIsRefusedByName() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new SentenceModel(Map.of("coverige", 1.0)));
    assertTrue(refusal.getMessage().contains("coverige"));
    assertTrue(refusal.getMessage().contains("coverage"));
  }
}
