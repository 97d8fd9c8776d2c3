package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;
import org.quipu.retrieval.ranking.GramStatistics;

/**
 * Counts runs of letters segment by segment and remembers the counts of large segments as long as
 * they are in use, so that after a refresh only what is new is gone through. Safe for many threads.
 */
final class SegmentGrams {
  /** Segments of fewer documents are counted faster than half a megabyte is worth keeping. */
  private static final int LARGE = 1000;

  private final Map<IndexReader.CacheKey, GramStatistics> counted = new ConcurrentHashMap<>();

  /**
   * The counts of a whole index.
   *
   * @param passages how many it has
   */
  GramStatistics count(IndexReader reader, int passages) throws IOException {
    GramStatistics all = new GramStatistics(passages);
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(ofSegment(leaf.reader()));
    }
    return all;
  }

  private GramStatistics ofSegment(LeafReader segment) throws IOException {
    IndexReader.@Nullable CacheHelper life = segment.getCoreCacheHelper();
    if (life == null || segment.maxDoc() < LARGE) {
      return count(segment);
    }
    GramStatistics known = counted.get(life.getKey());
    if (known != null) {
      return known;
    }
    GramStatistics grams = count(segment);
    if (counted.put(life.getKey(), grams) == null) {
      life.addClosedListener(counted::remove);
    }
    return grams;
  }

  private static GramStatistics count(LeafReader segment) throws IOException {
    GramStatistics grams = new GramStatistics(segment.maxDoc());
    TermsEnum terms = Terms.getTerms(segment, IndexFormat.WORDS).iterator();
    CharsRefBuilder word = new CharsRefBuilder();
    for (BytesRef next = terms.next(); next != null; next = terms.next()) {
      word.copyUTF8Bytes(next);
      grams.add(word.get(), terms.docFreq());
    }
    return grams;
  }
}
