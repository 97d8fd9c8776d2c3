package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Where terms stand in one state of the index. Each is looked up once a question at most, and for
 * many questions once altogether: statistics and search ask for the same ones. Safe for many
 * threads.
 */
final class IndexTerms {
  private static final int MOST_BYTES = 8 << 20;
  private static final int ENTRY_BYTES = 250;
  private static final int SEGMENT_BYTES = 100;

  private final IndexSearcher searcher;
  private final Cache<Key, TermStates> known;

  IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
    int weight = ENTRY_BYTES + SEGMENT_BYTES * searcher.getIndexReader().leaves().size();
    this.known =
        Caffeine.newBuilder().maximumSize(MOST_BYTES / weight).executor(Runnable::run).build();
  }

  /** How many passages hold a term. */
  int frequency(String field, String text) throws IOException {
    return states(new Key(field, text)).docFreq();
  }

  /** The query for a term, with what is known of it. */
  TermQuery query(String field, String text) throws IOException {
    Key key = new Key(field, text);
    return new TermQuery(key.term(), states(key));
  }

  private TermStates states(Key key) throws IOException {
    TermStates before = known.getIfPresent(key);
    if (before != null) {
      return before;
    }
    TermStates found = TermStates.build(searcher, key.term(), true);
    known.put(key, found);
    return found;
  }

  private record Key(String field, String text) {
    Term term() {
      return new Term(field, text);
    }
  }
}
