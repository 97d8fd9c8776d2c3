package org.quipu.retrieval;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.retrieval.encoder.Filling;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.ranking.Ranking;

/**
 * One state of an index.
 *
 * <p>All methods throw an {@link IndexException} if the index cannot be read.
 */
public final class Snapshot implements AutoCloseable {
  private final Generation generation;
  private final Search search;
  private final Meanings meanings;

  Snapshot(Generation generation, Search search, Meanings meanings) {
    this.generation = generation;
    this.search = search;
    this.meanings = meanings;
  }

  public IndexInfo info() {
    return generation.info();
  }

  /**
   * Ranks passages for a question: the passages that an answer is chosen from, with the reasons for
   * their ranks, and the words unknown to the corpus.
   *
   * @throws org.quipu.retrieval.budget.OverBudgetException if it costs more than a question may
   */
  public Ranking rank(Question question) {
    return search.rank(question);
  }

  /**
   * The same for callers that want many passages. Scores depend slightly on the passages compared
   * with, so the first ones may be in a different order than with fewer candidates.
   *
   * @param candidates the maximum number of passages, at least 1
   */
  public Ranking rank(Question question, int candidates) {
    return search.rank(question, candidates);
  }

  /**
   * The passages that bear on a question, best first, with ties broken by article id and position.
   */
  public List<Hit> search(Question question, int limit) {
    return rank(question).passages().stream()
        .limit(limit)
        .map(ranked -> new Hit(ranked.passage(), ranked.score()))
        .toList();
  }

  /**
   * The result of the engine's BM25 alone for all words of a question, as a baseline for rankings.
   */
  public List<Hit> plain(Question question, int limit) {
    return search.plain(question, limit);
  }

  /**
   * Encodes the sentences of all passages that are not encoded yet, so that questions find their
   * vectors.
   *
   * @return whether all vectors now exist; always false if no encoder runs
   */
  public boolean encode(EncodingPace pace, EncodingProgress progress) {
    String digest = info().corpusDigest();
    Optional<Filling> filling = meanings.filling(digest);
    return filling.isPresent()
        ? new PassageEncoding(filling.get(), pace, progress).run(generation)
        : isEncoded();
  }

  /** Whether it has so few passages that encoding all of them takes at most a minute. */
  public boolean isSmall() {
    return info().passages() <= Neighbourhood.MOST_PASSAGES;
  }

  /** Whether the sentences of all passages are encoded; always false if no encoder runs. */
  public boolean isEncoded() {
    return meanings.holdAllOf(info().corpusDigest());
  }

  public Optional<Article> article(String id) {
    return generation.article(id);
  }

  /**
   * The articles whose ids have this key, ordered by id: nearly always one, because only about two
   * in a million ids share a key.
   *
   * @see ArticleKey
   */
  public List<Article> articlesByKey(long key) {
    return generation.articlesByKey(key);
  }

  /** The first of the articles whose ids have this key. */
  public Optional<Article> articleByKey(long key) {
    return articlesByKey(key).stream().findFirst();
  }

  /**
   * Articles ordered by date, latest first, undated ones last, equal dates by id; without comments.
   */
  public List<ArticleSummary> articles(int from, int limit) {
    return generation.articles(from, limit);
  }

  @Override
  public void close() {
    generation.close();
  }
}
