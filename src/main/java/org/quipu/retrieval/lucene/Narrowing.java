package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.quipu.retrieval.ArticleFilter;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.reading.Remembered;

/**
 * Restricts a search to the passages of articles that pass a filter. The columns of all articles
 * are scanned for this, and the results of a few filters are cached, because a question is often
 * searched twice. Thread-safe.
 */
final class Narrowing {
  private static final int REMEMBERED = 32;

  /** The number of articles between two checks of the budget. */
  private static final int STRIDE = 1024;

  private final IndexReader reader;
  private final Remembered<ArticleFilter, List<FixedBitSet>> known = new Remembered<>(REMEMBERED);

  Narrowing(IndexReader reader) {
    this.reader = reader;
  }

  Query to(ArticleFilter filter, Budget budget) throws IOException {
    Optional<List<FixedBitSet>> before = known.find(filter);
    if (before.isPresent()) {
      return new PassagesOf(filter, before.get());
    }
    List<FixedBitSet> passing = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      passing.add(passing(leaf.reader(), filter, budget));
    }
    known.put(filter, passing);
    return new PassagesOf(filter, passing);
  }

  /** The articles of a segment that pass, by their ordinals. */
  private static FixedBitSet passing(LeafReader segment, ArticleFilter filter, Budget budget)
      throws IOException {
    SortedDocValues ids = DocValues.getSorted(segment, IndexFormat.ARTICLE);
    FixedBitSet passing = new FixedBitSet(Math.max(1, ids.getValueCount()));
    PostingsEnum articles =
        segment.postings(new Term(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE), PostingsEnum.NONE);
    if (articles == null) {
      return passing;
    }
    ArticleColumns columns = new ArticleColumns(segment, filter);
    Bits live = segment.getLiveDocs();
    int count = 0;
    for (int doc = articles.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = articles.nextDoc()) {
      if (++count % STRIDE == 0) {
        budget.demand(STRIDE);
      }
      if ((live == null || live.get(doc)) && columns.pass(doc) && ids.advanceExact(doc)) {
        passing.set(ids.ordValue());
      }
    }
    return passing;
  }
}
