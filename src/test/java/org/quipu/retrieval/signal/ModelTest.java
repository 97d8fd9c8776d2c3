package org.quipu.retrieval.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ModelTest {
  private static final List<Signal<String>> SIGNALS =
      List.of(
          new Signal<>("length", Family.WORDS, "is long", String::length),
          new Signal<>("empty", Family.PLACE, "is empty", text -> text.isEmpty() ? 1 : 0));

  @Test
  void itIsAWeightedSum() {
    Model<String> model = new Model<>(SIGNALS, Map.of("length", 2.0, "empty", 5.0));
    assertEquals(6, model.of("abc"));
    assertEquals(5, model.of(""));
  }

  @Test
  void theInterceptIsAddedToEverySum() {
    assertEquals(-1, new Model<>(SIGNALS, Map.of("length", 1.0, "intercept", -3.0)).of("ab"));
  }

  @Test
  void sharesSayWhatEachSignalAdds() {
    Model<String> model = new Model<>(SIGNALS, Map.of("length", 2.0));
    assertEquals(
        List.of(new Model.Share("length", Family.WORDS, "is long", 3, 6)), model.shares("abc"));
  }

  @Test
  void aWeightOfNoSignalIsRefusedByName() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new Model<>(SIGNALS, Map.of("lenght", 1.0)));
    assertTrue(refusal.getMessage().contains("lenght"));
    assertTrue(refusal.getMessage().contains("length"));
  }

  @Test
  void aWeightBelowZeroIsRefused() {
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new Model<>(SIGNALS, Map.of("length", -1.0)));
    assertTrue(refusal.getMessage().contains("length"));
  }
}
