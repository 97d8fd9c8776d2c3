package org.quipu.retrieval.reading;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found out lately, up to a number: what is asked for again stays, and what is not goes,
 * so that a flood of rare words drives nothing out for good. Asked some hundred times a question,
 * it keeps no order among its entries, which a cache with a better memory would have to. Safe for
 * many threads.
 */
public final class Remembered<K, V> {
  private final int half;

  // State. Entries that are asked for move from the elder half to the younger.
  private volatile Map<K, V> younger = new ConcurrentHashMap<>();
  private volatile Map<K, V> elder = Map.of();

  /**
   * Remembers nothing yet.
   *
   * @param most entries; a few more while many threads add at once
   */
  public Remembered(int most) {
    this.half = Math.max(1, most / 2);
  }

  /** What is known of a key. */
  public Optional<V> find(K key) {
    V known = younger.get(key);
    if (known == null) {
      known = elder.get(key);
      if (known != null) {
        put(key, known);
      }
    }
    return Optional.ofNullable(known);
  }

  /** Notes what was found out of a key. */
  public void put(K key, V value) {
    younger.put(key, value);
    if (younger.size() > half) {
      age();
    }
  }

  private synchronized void age() {
    // Another thread may have done it meanwhile.
    if (younger.size() > half) {
      elder = younger;
      younger = new ConcurrentHashMap<>();
    }
  }
}
