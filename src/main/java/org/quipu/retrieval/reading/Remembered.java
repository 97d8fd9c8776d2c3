package org.quipu.retrieval.reading;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded cache of recent results: entries that are used again stay and others go, so that a
 * flood of rare words does not evict the common ones. It is queried some hundred times per
 * question, so it keeps no order among its entries, unlike an LRU cache. Thread-safe.
 */
public final class Remembered<K, V> {
  private final int half;

  // Mutable state. Entries that are used move from the older half to the younger.
  private volatile Map<K, V> younger = new ConcurrentHashMap<>();
  private volatile Map<K, V> elder = Map.of();

  /**
   * Creates an empty cache.
   *
   * @param most the maximum number of entries; slightly exceeded while many threads add at once
   */
  public Remembered(int most) {
    this.half = Math.max(1, most / 2);
  }

  /** The value of a key, if it is cached. */
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

  /** Caches the value of a key. */
  public void put(K key, V value) {
    younger.put(key, value);
    if (younger.size() > half) {
      age();
    }
  }

  private synchronized void age() {
    // Checked again, because another thread may have done it meanwhile.
    if (younger.size() > half) {
      elder = younger;
      younger = new ConcurrentHashMap<>();
    }
  }
}
