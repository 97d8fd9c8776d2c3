package org.quipu.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class BackOffTest {
  private static List<Long> seconds(RetryPolicy policy, int waits) {
    BackOff backOff = policy.begin();
    return Stream.generate(backOff::next).limit(waits).map(Duration::toSeconds).toList();
  }

  @ParameterizedTest
  @CsvSource({"CONFLICT, '5 5 5 5 5 5'", "STORE, '1 2 4 8 15 15'", "HANDLER, '1 4'"})
  void waitsGrowAsThePolicySays(RetryPolicy policy, String expected) {
    List<Long> waits = Stream.of(expected.split(" ")).map(Long::parseLong).toList();

    assertEquals(waits, seconds(policy, waits.size()));
  }

  @Test
  void waitsThatManyShareAreSpreadOverHalfToOneAndAHalfOfThemselves() {
    for (int seed = 0; seed < 200; seed++) {
      BackOff backOff = RetryPolicy.TELEGRAM.begin(new Random(seed));
      for (long usual = 500; usual < 100_000; usual *= 2) {
        long wait = backOff.next().toMillis();
        long whole = Math.min(60_000, usual);
        assertTrue(wait >= whole / 2 && wait < whole * 3 / 2, wait + " ms of " + whole);
      }
    }
  }

  @Test
  void aHandlerIsTriedThreeTimes() {
    BackOff backOff = RetryPolicy.HANDLER.begin();

    assertFalse(backOff.isSpent(), "after the first try");
    backOff.next();
    assertFalse(backOff.isSpent(), "after the second");
    backOff.next();
    assertTrue(backOff.isSpent(), "after the third");
  }

  @ParameterizedTest
  @EnumSource(RetryPolicy.class)
  void afterASuccessTheShortestWaitComesFirstAgain(RetryPolicy policy) {
    Duration first = policy.begin(new Random(1)).next();
    BackOff backOff = policy.begin(new Random(2));
    backOff.next();
    backOff.next();
    backOff.reset();

    assertTrue(backOff.next().compareTo(first.multipliedBy(3)) <= 0);
    assertFalse(policy != RetryPolicy.HANDLER && backOff.isSpent());
  }
}
