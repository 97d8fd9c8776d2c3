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
   * What there is for a question: the passages that an answer is chosen from, with reasons, and
   * words that nobody knows.
   *
   * @throws org.quipu.retrieval.budget.OverBudgetException if it costs more than a question may
   */
  public Ranking rank(Question question) {
    return search.rank(question);
  }

  /**
   * The same for whoever wants to see many passages. How well a passage does depends a little on
   * what it is compared with, so that the first ones may come in another order than from fewer.
   *
   * @param candidates the most passages, at least 1
   */
  public Ranking rank(Question question, int candidates) {
    return search.rank(question, candidates);
  }

  /**
   * The passages that bear on a question, best first, equal scores in order of article and place.
   */
  public List<Hit> search(Question question, int limit) {
    return rank(question).passages().stream()
        .limit(limit)
        .map(ranked -> new Hit(ranked.passage(), ranked.score()))
        .toList();
  }

  /** What the engine's BM25 alone makes of all words of a question: what rankings compare with. */
  public List<Hit> plain(Question question, int limit) {
    return search.plain(question, limit);
  }

  /**
   * Encodes the sentences of all passages, as far as that was not done before, so that questions
   * find their vectors.
   *
   * @return whether all vectors are there now; never where no encoder runs
   */
  public boolean encode(EncodingPace pace, EncodingProgress progress) {
    String digest = info().corpusDigest();
    Optional<Filling> filling = meanings.filling(digest);
    return filling.isPresent()
        ? new PassageEncoding(filling.get(), pace, progress).run(generation)
        : isEncoded();
  }

  /** Whether it holds so few passages that encoding all of them takes a minute at most. */
  public boolean isSmall() {
    return info().passages() <= Neighbourhood.MOST_PASSAGES;
  }

  /** Whether the sentences of all passages are encoded; never where no encoder runs. */
  public boolean isEncoded() {
    return meanings.holdAllOf(info().corpusDigest());
  }

  public Optional<Article> article(String id) {
    return generation.article(id);
  }

  /**
   * The articles whose ids have this key, by id: nearly always one, since two of a million ids may
   * share a key.
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
   * Articles by date, latest first, those without a date last, those of one date by id; comments
   * are left out.
   */
  public List<ArticleSummary> articles(int from, int limit) {
    return generation.articles(from, limit);
  }

  @Override
  public void close() {
    generation.close();
  }
}
