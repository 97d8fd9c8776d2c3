package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.SearcherManager;
import org.quipu.corpus.Article;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.Ranking;

/** One searcher, borrowed until closed. */
final class LuceneSnapshot implements Snapshot {
  private final SearcherManager searchers;
  private final CorpusSearcher searcher;

  LuceneSnapshot(SearcherManager searchers, CorpusSearcher searcher) {
    this.searchers = searchers;
    this.searcher = searcher;
  }

  @Override
  public IndexInfo info() {
    return searcher.info();
  }

  @Override
  public Ranking rank(Question question) {
    try {
      return searcher.passages().rank(question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Article> article(String id) {
    try {
      return searcher.stored().article(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Article> articleByKey(long key) {
    try {
      return searcher.stored().articleByKey(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<ArticleSummary> articles(int from, int limit) {
    try {
      return searcher.stored().articles(from, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    LuceneIndex.release(searchers, searcher);
  }
}
