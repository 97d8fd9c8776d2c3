package org.quipu.telegram.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Everything that the bot sent, in order; tests take each request out once. */
final class Journal {
  private static final int SHOWN = 12;

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();

  // What changes, under the lock:
  private final Map<Long, SentRequest> all = new LinkedHashMap<>();
  private final Map<Long, SentRequest> untaken = new LinkedHashMap<>();
  private long count;
  private Consumer<SentRequest> onAdded = ignored -> {};

  Journal(int capacity) {
    this.capacity = capacity;
  }

  long nextNumber() {
    lock.lock();
    try {
      return ++count;
    } finally {
      lock.unlock();
    }
  }

  /** Tells of each further request, in order. */
  void tell(Consumer<SentRequest> listener) {
    lock.lock();
    try {
      onAdded = listener;
    } finally {
      lock.unlock();
    }
  }

  void add(SentRequest request) {
    lock.lock();
    try {
      onAdded.accept(request);
      put(all, request);
      put(untaken, request);
      added.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<SentRequest> all() {
    lock.lock();
    try {
      return new ArrayList<>(all.values());
    } finally {
      lock.unlock();
    }
  }

  List<SentRequest> untaken() {
    lock.lock();
    try {
      return new ArrayList<>(untaken.values());
    } finally {
      lock.unlock();
    }
  }

  /** Takes the earliest matching request that no test has taken yet, waiting for it if need be. */
  SentRequest take(String what, Predicate<SentRequest> wanted, Duration wait) {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (true) {
        for (SentRequest request : untaken.values()) {
          if (wanted.test(request)) {
            untaken.remove(request.number());
            return request;
          }
        }
        if (left <= 0) {
          throw new AssertionError("no " + what + " within " + wait + "; " + recent());
        }
        left = added.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    } finally {
      lock.unlock();
    }
  }

  private void put(Map<Long, SentRequest> map, SentRequest request) {
    map.put(request.number(), request);
    if (map.size() > capacity) {
      map.remove(map.keySet().iterator().next());
    }
  }

  private String recent() {
    List<String> shown =
        all.values().stream()
            .filter(r -> !r.method().equals("getUpdates"))
            .map(SentRequest::toString)
            .toList();
    return "the last requests were:\n  "
        + String.join("\n  ", shown.subList(Math.max(0, shown.size() - SHOWN), shown.size()));
  }
}
