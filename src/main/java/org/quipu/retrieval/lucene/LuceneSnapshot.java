package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.SearcherManager;
import org.quipu.corpus.Article;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.Ranking;

/** One searcher, borrowed until closed. */
final class LuceneSnapshot implements Snapshot {
  private final SearcherManager searchers;
  private final CorpusSearcher searcher;
  private final IndexFolder folder;

  LuceneSnapshot(SearcherManager searchers, CorpusSearcher searcher, IndexFolder folder) {
    this.searchers = searchers;
    this.searcher = searcher;
    this.folder = folder;
  }

  @Override
  public IndexInfo info() {
    return searcher.info();
  }

  @Override
  public Ranking rank(Question question) {
    try {
      return searcher.passages().rank(question);
    } catch (IOException | UncheckedIOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public Ranking rank(Question question, int candidates) {
    try {
      return searcher.passages().rank(question, candidates);
    } catch (IOException | UncheckedIOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public List<Hit> plain(Question question, int limit) {
    try {
      return searcher.passages().plain(question, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
