package org.quipu.telegram.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * At most so many events in any period of a length. Unlike a bucket that refills it never lets a
 * full burst and the steady flow into the same period, which Telegram counts as a flood.
 */
final class Window {
  /** Lets everything through. */
  static final Window OPEN = new Window(0, Duration.ZERO);

  private final Duration period;

  /** The times of the latest events, a ring with the oldest at {@link #next}. */
  private final Instant[] latest;

  private int next;

  /**
   * @param limit events in a period; 0 for no limit
   * @param period a twentieth is added, for the way to the server takes longer at times
   */
  Window(int limit, Duration period) {
    this.period = period.plus(period.dividedBy(20));
    this.latest = new Instant[limit];
    java.util.Arrays.fill(latest, Instant.EPOCH);
  }

  /** Takes the first place at or after the given time. */
  synchronized Instant reserve(Instant from) {
    if (latest.length == 0) {
      return from;
    }
    Instant free = latest[next].plus(period);
    Instant at = free.isAfter(from) ? free : from;
    latest[next] = at;
    next = (next + 1) % latest.length;
    return at;
  }
}
