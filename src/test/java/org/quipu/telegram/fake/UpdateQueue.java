package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The updates that the bot has not confirmed yet, oldest first. */
final class UpdateQueue {
  private static final Set<String> NOT_BY_DEFAULT =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // What changes, under the lock:
  private final Deque<Entry> entries = new ArrayDeque<>();
  private Optional<Set<String>> allowed = Optional.empty();
  private long nextId = 500_000_001L;
  private long pollNumber;
  private long version;
  private boolean closed;

  record Entry(long id, JsonNode update) {}

  /**
   * Adds an update of a kind, unless the bot did not ask for that kind.
   *
   * @return its id, if it was added
   */
  Optional<Long> add(String kind, JsonNode payload) {
    lock.lock();
    try {
      if (!wanted(kind)) {
        return Optional.empty();
      }
      return Optional.of(append(Json.object().set(kind, payload)));
    } finally {
      lock.unlock();
    }
  }

  /** Adds an update as it is, whatever it holds; only an absent {@code update_id} is filled in. */
  long addRaw(ObjectNode update) {
    lock.lock();
    try {
      return append(update.deepCopy());
    } finally {
      lock.unlock();
    }
  }

  void continueFrom(long id) {
    lock.lock();
    try {
      nextId = id;
    } finally {
      lock.unlock();
    }
  }

  /** Remembers what the bot asked for; an empty list means the usual kinds. */
  void allow(Optional<List<String>> kinds) {
    lock.lock();
    try {
      if (kinds.isPresent()) {
        allowed = kinds.filter(k -> !k.isEmpty()).map(Set::copyOf);
      }
    } finally {
      lock.unlock();
    }
  }

  List<String> allowed() {
    lock.lock();
    try {
      return allowed.map(s -> s.stream().sorted().toList()).orElse(List.of());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Confirms what lies before the offset and waits for what comes after it.
   *
   * @throws Refusal (409) when a later poll takes over
   */
  List<JsonNode> poll(long offset, int limit, Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long mine = ++pollNumber;
      change();
      confirm(offset);
      long left = wait.toNanos();
      while (entries.isEmpty() && left > 0 && !closed) {
        left = changed.awaitNanos(left);
        if (mine != pollNumber) {
          throw Refusal.conflict(
              "terminated by other getUpdates request; make sure that only one bot instance is"
                  + " running");
        }
      }
      return entries.stream().limit(limit).map(Entry::update).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Copies what is pending, without confirming it. */
  List<Entry> pending() {
    lock.lock();
    try {
      return new ArrayList<>(entries);
    } finally {
      lock.unlock();
    }
  }

  void remove(long id) {
    lock.lock();
    try {
      entries.removeIf(e -> e.id() == id);
      change();
    } finally {
      lock.unlock();
    }
  }

  void clear() {
    lock.lock();
    try {
      entries.clear();
      change();
    } finally {
      lock.unlock();
    }
  }

  /** Changes whenever something is added, removed or {@linkplain #touch touched}. */
  long version() {
    lock.lock();
    try {
      return version;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes whoever waits for a change. */
  void touch() {
    lock.lock();
    try {
      change();
    } finally {
      lock.unlock();
    }
  }

  void awaitChange(long sinceVersion) throws InterruptedException {
    lock.lock();
    try {
      while (version == sinceVersion && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the bot has confirmed everything. */
  boolean awaitEmpty(Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!entries.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return entries.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Lets every waiting poll return, now and later. */
  void close() {
    lock.lock();
    try {
      closed = true;
      change();
    } finally {
      lock.unlock();
    }
  }

  void reopen() {
    lock.lock();
    try {
      closed = false;
    } finally {
      lock.unlock();
    }
  }

  private void change() {
    version++;
    changed.signalAll();
  }

  private boolean wanted(String kind) {
    return allowed.map(s -> s.contains(kind)).orElse(!NOT_BY_DEFAULT.contains(kind));
  }

  private long append(ObjectNode update) {
    long id = update.path("update_id").asLong(nextId);
    if (!update.has("update_id")) {
      update.put("update_id", id);
    }
    nextId = id + 1;
    entries.add(new Entry(id, update));
    change();
    return id;
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (entries.size() > -offset) {
        entries.removeFirst();
      }
    } else {
      entries.removeIf(e -> e.id() < offset);
    }
    change();
  }
}
