package org.quipu.retrieval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.spelling.CorpusWords;

/**
 * One state of an index, which no refresh changes. Methods take collections, so that a remote
 * engine needs few calls. Thread-safe.
 *
 * <p>All methods throw an {@link IndexException} if the index cannot be read.
 */
public interface Generation extends AutoCloseable {
  /** A summary of the content. */
  IndexInfo info();

  /** The passages of each language, by the tag that {@code TextAnalysis.served} gives it. */
  Map<String, LanguageTotals> languages();

  /** The number of passages that contain each of the terms; terms in no passage are left out. */
  Map<IndexTerm, Integer> frequencies(Collection<IndexTerm> terms);

  /** The words of all passages. */
  CorpusWords words();

  /** How frequent runs of letters are among those words. */
  GramStatistics grams();

  /**
   * The passages with the highest scores, best first. Ties are broken by article id, then by
   * position in the article.
   *
   * @param most at least 1
   * @throws org.quipu.retrieval.budget.OverBudgetException if the budget runs out before all
   *     passages that might score higher have been examined
   */
  List<FoundPassage> candidates(QueryPlan plan, int most, Budget budget);

  /**
   * Reads passages found in this generation, in the order requested.
   *
   * @param numbers the numbers of {@link FoundPassage}s
   */
  List<StoredPassage> passages(List<Long> numbers);

  /** Passes all passages to a visitor, in any order, as long as it returns true. */
  void visitPassages(PassageVisitor visitor);

  /** Receives passages one after the other. */
  @FunctionalInterface
  interface PassageVisitor {
    /**
     * Receives the next passage.
     *
     * @param number as in {@link FoundPassage} @return whether to continue
     */
    boolean visit(long number, StoredPassage passage);
  }

  Optional<Article> article(String id);

  /**
   * The articles whose ids have this key, ordered by id.
   *
   * @see ArticleKey
   */
  List<Article> articlesByKey(long key);

  /**
   * Articles ordered by date, latest first, undated ones last, equal dates by id; without comments.
   */
  List<ArticleSummary> articles(int from, int limit);

  @Override
  void close();
}
