package org.quipu.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time that passes: what a clock shows, and waiting. Tests pass their own. */
public interface Ticking {
  Instant now();

  void sleep(Duration duration) throws InterruptedException;

  /** The real thing. */
  static Ticking system() {
    Clock clock = Clock.systemUTC();
    long start = System.nanoTime();
    Instant started = clock.instant();
    return new Ticking() {
      // Monotonic: a corrected system clock neither shortens nor stretches a wait.
      @Override
      public Instant now() {
        return started.plusNanos(System.nanoTime() - start);
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
