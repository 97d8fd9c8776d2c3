package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about segments. That of large ones is remembered as long as they are in use,
 * so that after a refresh only what is new is gone through. Safe for many threads.
 */
final class PerSegment<T> {
  /** Segments of fewer documents are gone through faster than half a megabyte is worth keeping. */
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

  /** Goes through a segment. */
  @FunctionalInterface
  interface Finder<T> {
    T find(LeafReader segment) throws IOException;
  }
}
