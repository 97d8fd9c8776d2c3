package org.quipu.telegram.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.telegram.WaitingClock;

class PaceTest {
  private final ManualTime time = new ManualTime();

  private List<Instant> sendTimes(Pace pace, long chat, int count) throws InterruptedException {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pace.await(chat);
      times.add(time.now());
    }
    return times;
  }

  private static void assertAtMost(int limit, Duration period, List<Instant> times) {
    for (int i = limit; i < times.size(); i++) {
      Duration spread = Duration.between(times.get(i - limit), times.get(i));
      assertTrue(spread.compareTo(period) > 0, (limit + 1) + " within " + spread);
    }
  }

  @Test
  void aChatGetsASmallBurstAndThenAboutOneASecond() throws Exception {
    Instant start = time.now();
    List<Instant> times = sendTimes(new Pace(PaceSettings.TELEGRAM, time), 5, 12);
    assertEquals(start, times.get(2));
    assertAtMost(3, Duration.ofSeconds(3), times);
  }

  @Test
  void aGroupGetsTwentyAMinute() throws Exception {
    assertAtMost(
        20, Duration.ofMinutes(1), sendTimes(new Pace(PaceSettings.TELEGRAM, time), -5, 70));
  }

  @Test
  void allChatsTogetherGetThirtyASecond() throws Exception {
    Pace pace = new Pace(PaceSettings.TELEGRAM, time);
    List<Instant> times = new ArrayList<>();
    for (int chat = 1; chat <= 200; chat++) {
      pace.await(chat);
      times.add(time.now());
    }
    assertAtMost(30, Duration.ofSeconds(1), times);
  }

  @Test
  void editsLeaveAPlaceToAnswersHoweverManyThereAre() throws Exception {
    Pace pace = new Pace(PaceSettings.TELEGRAM, time);
    for (int i = 0; i < 40; i++) {
      pace.awaitEdit(-5);
      Instant edited = time.now();
      if (i % 10 == 9) {
        pace.await(-5);
        assertEquals(edited, time.now(), "the answer waits for the edits");
      }
    }
  }

  @Test
  void editsAndAnswersTogetherKeepTheLimitsOfTheChat() throws Exception {
    Pace pace = new Pace(PaceSettings.TELEGRAM, time);
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      if (i % 3 == 0) {
        pace.awaitEdit(-5);
      } else {
        pace.await(-5);
      }
      times.add(time.now());
    }
    assertAtMost(3, Duration.ofSeconds(3), times);
    assertAtMost(20, Duration.ofMinutes(1), times);
  }

  @Test
  void aPauseHoldsItsChatAndNoOther() throws Exception {
    Pace pace = new Pace(PaceSettings.UNLIMITED, time);
    pace.pause(5, Duration.ofSeconds(30));
    pace.await(6);
    assertEquals(List.of(), time.sleeps);
    pace.await(5);
    assertEquals(List.of(Duration.ofSeconds(30)), time.sleeps);
  }

  @Test
  void aPauseIsKeptForAsLongAsItIs() throws Exception {
    Pace pace = new Pace(PaceSettings.UNLIMITED, time);
    pace.pause(5, Duration.ofHours(30));
    time.sleep(Duration.ofHours(20));
    pace.await(6);
    pace.await(5);
    assertEquals(List.of(Duration.ofHours(20), Duration.ofHours(10)), time.sleeps);
  }

  @Test
  void aGroupAtItsLimitHoldsUpNobodyElse() throws Exception {
    List<Duration> sleeps = new ArrayList<>();
    WaitingClock standing =
        new WaitingClock() {
          @Override
          public Instant now() {
            return time.now();
          }

          @Override
          public void sleep(Duration duration) {
            sleeps.add(duration);
          }
        };
    Pace pace = new Pace(PaceSettings.TELEGRAM, standing);
    for (int i = 0; i < 24; i++) {
      pace.await(-5);
    }
    assertTrue(sleeps.getLast().compareTo(Duration.ofMinutes(1)) > 0, sleeps.toString());
    sleeps.clear();
    pace.await(6);
    assertEquals(List.of(), sleeps);
  }

  @Test
  void withoutLimitsNothingWaits() throws Exception {
    sendTimes(new Pace(PaceSettings.UNLIMITED, time), -5, 100);
    assertEquals(List.of(), time.sleeps);
  }
}
