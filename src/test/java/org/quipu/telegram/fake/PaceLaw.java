package org.quipu.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Telegram's limits on sending, counted over sliding windows on the server's clock: about one
 * message a second to a chat with a small burst, 20 a minute to a group, 30 a second overall.
 */
public final class PaceLaw {
  private static final Window TO_CHAT = new Window(4, Duration.ofSeconds(3));
  private static final Window TO_GROUP = new Window(20, Duration.ofMinutes(1));
  private static final Window OVERALL = new Window(30, Duration.ofSeconds(1));

  // What changes, under this object's monitor:
  private final Map<Long, Deque<Instant>> byChat = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();
  private boolean enforced;
  private int violations;

  record Window(int most, Duration length) {}

  PaceLaw() {}

  public synchronized void enforce(boolean yes) {
    enforced = yes;
  }

  /** How many requests came too early since the server started. */
  public synchronized int violations() {
    return violations;
  }

  /**
   * Counts a message that is about to be sent.
   *
   * @throws Refusal (429) with the seconds to wait, if it comes too early
   */
  synchronized void admit(Room room, Instant now) {
    if (!enforced) {
      return;
    }
    Deque<Instant> chat = byChat.computeIfAbsent(room.id(), id -> new ArrayDeque<>());
    Optional<Duration> wait =
        wait(all, OVERALL, now)
            .or(() -> wait(chat, TO_CHAT, now))
            .or(() -> room.type().isGroup() ? wait(chat, TO_GROUP, now) : Optional.empty());
    if (wait.isPresent()) {
      violations++;
      throw Refusal.tooManyRequests((int) wait.get().plusMillis(999).toSeconds());
    }
    all.addLast(now);
    chat.addLast(now);
    trim(all, now);
    trim(chat, now);
  }

  private static Optional<Duration> wait(Deque<Instant> sent, Window window, Instant now) {
    Instant start = now.minus(window.length());
    long inside = sent.stream().filter(t -> t.isAfter(start)).count();
    if (inside < window.most()) {
      return Optional.empty();
    }
    Instant oldest = sent.stream().filter(t -> t.isAfter(start)).findFirst().orElseThrow();
    return Optional.of(Duration.between(start, oldest));
  }

  private static void trim(Deque<Instant> sent, Instant now) {
    Instant start = now.minus(TO_GROUP.length());
    while (!sent.isEmpty() && !sent.getFirst().isAfter(start)) {
      sent.removeFirst();
    }
  }
}
