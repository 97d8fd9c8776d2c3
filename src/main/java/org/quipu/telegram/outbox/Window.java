package org.quipu.telegram.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * A sliding window: at most a given number of events in any period of a given length. Unlike a
 * token bucket it never admits a full burst and the steady rate within the same period, which
 * Telegram counts as a flood.
 */
final class Window {
  /** A window without a limit. */
  static final Window OPEN = new Window(0, Duration.ZERO);

  private final Duration period;

  /** The times of the latest events, a ring with the oldest at {@link #next}. */
  private final Instant[] latest;

  private int next;

  /**
   * @param limit the maximum number of events in a period; 0 for no limit
   * @param period the length of a period; a twentieth is added, because requests are sometimes
   *     delayed on their way to the server
   */
  Window(int limit, Duration period) {
    this.period = period.plus(period.dividedBy(20));
    this.latest = new Instant[limit];
    java.util.Arrays.fill(latest, Instant.EPOCH);
  }

  /** Reserves the first free time at or after the given one. */
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
