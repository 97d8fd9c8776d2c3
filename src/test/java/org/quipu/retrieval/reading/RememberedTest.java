package org.quipu.retrieval.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final Remembered<Integer, String> remembered = new Remembered<>(100);

  @Test
  void whatWasFoundOutIsKnown() {
    remembered.put(1, "one");

    assertEquals(Optional.of("one"), remembered.find(1));
    assertEquals(Optional.empty(), remembered.find(2));
  }

  @Test
  void whatIsAskedForAgainStaysThroughAFloodOfOthers() {
    remembered.put(-1, "in demand");
    for (int other = 0; other < 1000; other++) {
      remembered.put(other, "rare");
      assertTrue(remembered.find(-1).isPresent(), "after " + other + " others");
    }
  }

  @Test
  void itNeverHoldsMoreThanItMay() {
    IntStream.range(0, 1000).forEach(number -> remembered.put(number, "rare"));

    long known =
        IntStream.range(0, 1000).filter(number -> remembered.find(number).isPresent()).count();

    assertTrue(known <= 101, known + " are known");
  }
}
