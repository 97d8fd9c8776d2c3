package org.quipu.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time that passes: what a clock shows, and waiting. Tests pass their own. */
public interface WaitingClock {
  /**
   * The time by a clock of the process's own, which only goes forward: a corrected system clock
   * neither shortens nor stretches a wait. In months it may come to differ from {@link #today}.
   */
  Instant now();

  /** The time that the system's clock shows, to compare with times that others have told. */
  default Instant today() {
    return now();
  }

  void sleep(Duration duration) throws InterruptedException;

  /** The real thing. */
  static WaitingClock system() {
    return on(Clock.systemUTC());
  }

  /** The real thing on another clock than the system's. */
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
