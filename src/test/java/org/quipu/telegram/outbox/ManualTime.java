package org.quipu.telegram.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quipu.telegram.WaitingClock;

/** A clock that advances when somebody sleeps, and records each sleep. */
final class ManualTime implements WaitingClock {
  final List<Duration> sleeps = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    now = now.plus(duration);
  }
}
