package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.quipu.corpus.Article;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/** One searcher, borrowed until closed. */
final class LuceneSnapshot implements Snapshot {
  private final SearcherManager searchers;
  private final CorpusSearcher searcher;
  private final IndexFolder folder;
  private final Analyzers analyzers;

  LuceneSnapshot(
      SearcherManager searchers, CorpusSearcher searcher, IndexFolder folder, Analyzers analyzers) {
    this.searchers = searchers;
    this.searcher = searcher;
    this.folder = folder;
    this.analyzers = analyzers;
  }

  @Override
  public IndexInfo info() {
    return searcher.info();
  }

  @Override
  public List<Hit> search(Question question, int limit) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String lang : searcher.bodyLangs()) {
        for (String term : terms(analyzers.stemming(lang), question.text())) {
          query.add(
              new TermQuery(new Term(IndexFormat.body(lang), term)), BooleanClause.Occur.SHOULD);
        }
      }
      TopDocs top = searcher.search(query.build(), limit);
      List<Hit> hits = new ArrayList<>(top.scoreDocs.length);
      for (ScoreDoc doc : top.scoreDocs) {
        hits.add(new Hit(searcher.stored().passage(doc.doc), doc.score));
      }
      hits.sort(
          Comparator.comparingDouble(Hit::score)
              .reversed()
              .thenComparing(hit -> hit.passage().articleId())
              .thenComparingInt(hit -> hit.passage().ordinal()));
      return hits;
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  @Override
  public Optional<Article> article(String id) {
    try {
      return searcher.stored().article(id);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public List<Article> articlesByKey(long key) {
    try {
      return searcher.stored().articlesByKey(key);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public List<ArticleSummary> articles(int from, int limit) {
    try {
      return searcher.stored().articles(from, limit);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.release(searcher);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }
}
