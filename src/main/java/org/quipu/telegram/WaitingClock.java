package org.quipu.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that can also wait. Tests supply their own. */
public interface WaitingClock {
  /**
   * The time by the process's own monotonic clock: a correction of the system clock neither
   * shortens nor stretches a wait. Over months it may drift from {@link #today}.
   */
  Instant now();

  /** The time by the system clock, for comparison with timestamps from outside. */
  default Instant today() {
    return now();
  }

  void sleep(Duration duration) throws InterruptedException;

  /** The system clock. */
  static WaitingClock system() {
    return on(Clock.systemUTC());
  }

  /** Real waiting, with {@link #today} read from the given clock. */
  static WaitingClock on(Clock clock) {
    long start = System.nanoTime();
    Instant started = clock.instant();
    return new WaitingClock() {
      @Override
      public Instant now() {
        return started.plusNanos(System.nanoTime() - start);
      }

      @Override
      public Instant today() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
