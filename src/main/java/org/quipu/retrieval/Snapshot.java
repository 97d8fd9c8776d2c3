package org.quipu.retrieval;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;

/** One state of an index. */
public interface Snapshot extends AutoCloseable {
  IndexInfo info();

  /**
   * The passages that bear on a question, best first, equal scores in order of article and place.
   */
  List<Hit> search(Question question, int limit);

  Optional<Article> article(String id);

  /**
   * The article whose id has this key.
   *
   * @see ArticleKey
   */
  Optional<Article> articleByKey(long key);

  /** Articles by date, latest first, those without a date last; comments are left out. */
  List<ArticleSummary> articles(int from, int limit);

  @Override
  void close();
}
