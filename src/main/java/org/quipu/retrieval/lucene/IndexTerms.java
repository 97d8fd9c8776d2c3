package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.quipu.retrieval.reading.Remembered;

/**
 * The states of terms in one generation of the index. A term is looked up at most once per
 * question, and often only once for many questions, because statistics and search need the same
 * ones. Thread-safe.
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

  /** The number of passages that contain a term. */
  int frequency(String field, String text) throws IOException {
    return states(new Key(field, text)).docFreq();
  }

  /** The query for a term, with its known state. */
  TermQuery query(String field, String text) throws IOException {
    Key key = new Key(field, text);
    return new TermQuery(key.term(), states(key));
  }

  /** The state of a term in each segment. */
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
