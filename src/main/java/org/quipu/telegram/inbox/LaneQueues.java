package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Queues by lane, each emptied by one runner at a time. Of a long queue only the head is held in
 * full; the rest is parked: it takes hardly any memory and no capacity from other lanes, however
 * long its chat has to wait. When capacity is used up, every new update is parked.
 */
final class LaneQueues {
  private static final int HEAD = 20;

  private final Consumer<String> startRunner;
  private final int capacity;

  // Mutable state, guarded by this
  private final Map<String, Deque<QueuedUpdate>> lanes = new HashMap<>();
  private final Set<Long> held = new HashSet<>();
  private int parked;

  /**
   * Creates empty queues.
   *
   * @param capacity the number of updates held in full from which on there is no room; more are
   *     accepted all the same
   * @param startRunner starts a thread that polls the lane until it is empty
   */
  LaneQueues(int capacity, Consumer<String> startRunner) {
    this.capacity = capacity;
    this.startRunner = startRunner;
  }

  /** Adds an update unless it is already held. */
  synchronized void add(String lane, QueuedUpdate update) {
    if (held.add(update.entry().id())) {
      move(lane, update);
    }
  }

  /** Moves an update that is already held to another lane. */
  synchronized void move(String lane, QueuedUpdate update) {
    Deque<QueuedUpdate> queue = lanes.get(lane);
    if (queue == null) {
      queue = new ArrayDeque<>();
      lanes.put(lane, queue);
      startRunner.accept(lane);
    }
    boolean parks = queue.size() >= HEAD || whole() > capacity;
    queue.add(parks ? update.parked() : update);
    if (parks) {
      parked++;
      notifyAll();
    }
  }

  /** The next update of the lane. When there is none, the lane is closed and its runner ends. */
  synchronized Optional<QueuedUpdate> poll(String lane) {
    Deque<QueuedUpdate> queue = lanes.getOrDefault(lane, new ArrayDeque<>());
    Optional<QueuedUpdate> next = Optional.ofNullable(queue.poll());
    if (next.isEmpty()) {
      lanes.remove(lane);
    } else if (next.get().isParked()) {
      parked--;
    }
    return next;
  }

  /** Reports that an update polled before is finished, or given up by this process. */
  synchronized void release(QueuedUpdate update) {
    held.remove(update.entry().id());
    notifyAll();
  }

  synchronized boolean isOpen(String lane) {
    return lanes.containsKey(lane);
  }

  synchronized boolean hasMore(String lane) {
    return !lanes.getOrDefault(lane, new ArrayDeque<>()).isEmpty();
  }

  synchronized int held() {
    return held.size();
  }

  synchronized int room() {
    return Math.max(0, capacity - whole());
  }

  private int whole() {
    return held.size() - parked;
  }

  synchronized boolean awaitRoom(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (room() == 0) {
      long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }
}
