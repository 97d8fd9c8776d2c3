package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.quipu.retrieval.ArticleFilter;

/** A query that matches the documents of given articles. */
final class PassagesOf extends Query {
  private final ArticleFilter filter;
  private final List<FixedBitSet> articles;

  /**
   * Creates a query for the articles that pass a filter.
   *
   * @param articles the ordinals of their ids, by segment
   */
  PassagesOf(ArticleFilter filter, List<FixedBitSet> articles) {
    this.filter = filter;
    this.articles = articles;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(documents(leaf)),
            score(),
            mode,
            leaf.reader().maxDoc());
      }

      // Caching is pointless, because the result is already known.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator documents(LeafReaderContext leaf) throws IOException {
    FixedBitSet passing = articles.get(leaf.ord);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFormat.ARTICLE);
    return new TwoPhaseIterator(DocIdSetIterator.all(leaf.reader().maxDoc())) {
      @Override
      public boolean matches() throws IOException {
        return ids.advanceExact(approximation.docID()) && passing.get(ids.ordValue());
      }

      @Override
      public float matchCost() {
        return 10;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return filter.toString();
  }

  // Filters of different generations read different columns, so they are only equal if the columns
  // are.
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(Object other) {
    return sameClassAs(other) && articles == ((PassagesOf) other).articles;
  }

  @Override
  public int hashCode() {
    return classHash() ^ filter.hashCode();
  }
}
