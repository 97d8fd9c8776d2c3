package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.quipu.retrieval.ArticleFilter;
import org.quipu.retrieval.ArticleSummary;

/** Narrows a search to the passages of articles that pass a filter. */
final class Narrowing {
  private final CorpusSearcher searcher;
  private final StoredArticles stored;

  Narrowing(CorpusSearcher searcher, StoredArticles stored) {
    this.searcher = searcher;
    this.stored = stored;
  }

  Query to(ArticleFilter filter) throws IOException {
    TopDocs all =
        searcher.search(
            new TermQuery(new Term(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE)), Integer.MAX_VALUE);
    List<BytesRef> passing = new ArrayList<>();
    for (ScoreDoc doc : all.scoreDocs) {
      ArticleSummary summary = stored.summary(doc.doc);
      if (filter.pass(summary.id(), summary.attribution())) {
        passing.add(new BytesRef(summary.id()));
      }
    }
    return new TermInSetQuery(IndexFormat.ARTICLE, passing);
  }
}
