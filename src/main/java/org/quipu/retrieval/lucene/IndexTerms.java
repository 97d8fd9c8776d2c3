package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.quipu.retrieval.reading.Remembered;

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
  private final Remembered<Key, TermStates> known;

  IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
    int weight = ENTRY_BYTES + SEGMENT_BYTES * searcher.getIndexReader().leaves().size();
    this.known = new Remembered<>(MOST_BYTES / weight);
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

  /** Where a term stands in each segment. */
  TermStates states(String field, String text) throws IOException {
    return states(new Key(field, text));
  }

  private TermStates states(Key key) throws IOException {
    Optional<TermStates> before = known.find(key);
    if (before.isPresent()) {
      return before.get();
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
