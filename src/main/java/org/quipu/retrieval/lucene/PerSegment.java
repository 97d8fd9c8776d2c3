package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * Caches values computed from segments. Those of large segments are kept as long as the segments
 * are in use, so that after a refresh only new segments are read. Thread-safe.
 */
final class PerSegment<T> {
  /**
   * Smaller segments, in documents, are faster to read again than worth half a megabyte of cache.
   */
  private static final int LARGE = 1000;

  private final Map<IndexReader.CacheKey, T> known = new ConcurrentHashMap<>();
  private final Finder<T> finder;

  PerSegment(Finder<T> finder) {
    this.finder = finder;
  }

  T of(LeafReader segment) throws IOException {
    IndexReader.@Nullable CacheHelper life = segment.getCoreCacheHelper();
    if (life == null || segment.maxDoc() < LARGE) {
      return finder.find(segment);
    }
    T before = known.get(life.getKey());
    if (before != null) {
      return before;
    }
    T found = finder.find(segment);
    if (known.put(life.getKey(), found) == null) {
      life.addClosedListener(known::remove);
    }
    return found;
  }

  /** Computes the value of a segment. */
  @FunctionalInterface
  interface Finder<T> {
    T find(LeafReader segment) throws IOException;
  }
}
