package org.quipu.retrieval;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.retrieval.ranking.Ranking;

/** One state of an index. */
public interface Snapshot extends AutoCloseable {
  IndexInfo info();

  /**
   * What there is for a question: the passages that an answer is chosen from, with reasons, and
   * words that nobody knows.
   */
  Ranking rank(Question question);

  /**
   * The same for who wants to see many passages. How well a passage does depends a little on what
   * it is compared with, so that the first ones may come in another order than from fewer.
   *
   * @param candidates the most passages, at least 1
   */
  Ranking rank(Question question, int candidates);

  /**
   * The passages that bear on a question, best first, equal scores in order of article and place.
   */
  default List<Hit> search(Question question, int limit) {
    return rank(question).passages().stream()
        .limit(limit)
        .map(ranked -> new Hit(ranked.passage(), ranked.score()))
        .toList();
  }

  /** What the engine's BM25 alone makes of all words of a question: what rankings compare with. */
  List<Hit> plain(Question question, int limit);

  Optional<Article> article(String id);

  /**
   * The articles whose ids have this key, by id: nearly always one, since two of a million ids may
   * share a key.
   *
   * @see ArticleKey
   */
  List<Article> articlesByKey(long key);

  /** The first of the articles whose ids have this key. */
  default Optional<Article> articleByKey(long key) {
    return articlesByKey(key).stream().findFirst();
  }

  /**
   * Articles by date, latest first, those without a date last, those of one date by id; comments
   * are left out.
   */
  List<ArticleSummary> articles(int from, int limit);

  @Override
  void close();
}
