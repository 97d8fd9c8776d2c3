package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.budget.OverBudgetException;

/** A searcher over one state of the index whose results do not depend on the order of indexing. */
final class CorpusSearcher extends IndexSearcher {
  // The passages of an article were added in their order, and no merge changes it.
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFormat.ARTICLE, SortField.Type.STRING));

  private static final int MORE = 10;

  /** The cost of scoring between two checks of the budget: at least some hundreds of passages. */
  private static final long WINDOW = 1_000;

  private final Map<String, Optional<CollectionStatistics>> fields;

  CorpusSearcher(IndexReader reader) {
    this(reader, new ConcurrentHashMap<>());
  }

  private CorpusSearcher(IndexReader reader, Map<String, Optional<CollectionStatistics>> fields) {
    super(reader);
    this.fields = fields;
  }

  /** A searcher for one question. */
  CorpusSearcher within(Budget budget) {
    CorpusSearcher searcher = new CorpusSearcher(getIndexReader(), fields);
    searcher.setTimeout(() -> !budget.spend(WINDOW));
    return searcher;
  }

  /**
   * The best documents by score, with ties broken by article id and then by position, independently
   * of the order of indexing.
   *
   * @throws OverBudgetException if the budget runs out, because unexamined documents may score
   *     higher
   */
  List<ScoreDoc> best(Query query, int limit) throws IOException {
    // A few more reveal whether equal scores straddle the limit. Sorted by score alone, Lucene can
    // skip more documents.
    ScoreDoc[] found = search(query, new TopScoreDocCollectorManager(limit + MORE, 1)).scoreDocs;
    if (timedOut()) {
      throw new OverBudgetException();
    }
    boolean isWhole = found.length < limit + MORE;
    if (!isWhole && found[found.length - 1].score == found[limit - 1].score) {
      return sorted(query, limit);
    }
    sortEqualScores(found, limit);
    return Arrays.asList(found).subList(0, Math.min(limit, found.length));
  }

  private void sortEqualScores(ScoreDoc[] docs, int limit) throws IOException {
    int start = 0;
    for (int i = 1; i <= docs.length && start < limit; i++) {
      if (i == docs.length || docs[i].score != docs[start].score) {
        if (i - start > 1) {
          sortByArticle(docs, start, i);
        }
        start = i;
      }
    }
  }

  private void sortByArticle(ScoreDoc[] docs, int from, int to) throws IOException {
    IdentityHashMap<ScoreDoc, BytesRef> ids = new IdentityHashMap<>();
    for (ScoreDoc doc : Arrays.asList(docs).subList(from, to)) {
      ids.put(doc, articleId(doc.doc));
    }
    Comparator<ScoreDoc> byArticle = Comparator.comparing(ids::get);
    Arrays.sort(docs, from, to, byArticle.thenComparingInt(doc -> doc.doc));
  }

  private BytesRef articleId(int doc) throws IOException {
    List<LeafReaderContext> leaves = getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFormat.ARTICLE);
    ids.advanceExact(doc - leaf.docBase);
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  private List<ScoreDoc> sorted(Query query, int limit) throws IOException {
    TopDocs found = search(query, limit, BEST_FIRST);
    if (timedOut()) {
      throw new OverBudgetException();
    }
    for (ScoreDoc doc : found.scoreDocs) {
      doc.score = (Float) ((FieldDoc) doc).fields[0];
    }
    return Arrays.asList(found.scoreDocs);
  }

  /** Lucene's statistics, computed once. */
  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    Optional<CollectionStatistics> known = fields.get(field);
    if (known == null) {
      known = Optional.ofNullable(super.collectionStatistics(field));
      fields.put(field, known);
    }
    return known.orElse(null);
  }
}
