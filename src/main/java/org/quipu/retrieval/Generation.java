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
 * One state of an index, which no refresh changes. Every method asks for all that it can in one
 * call, since an engine may be on another machine. Safe for use by many threads.
 *
 * <p>All methods throw an {@link IndexException} if the index cannot be read.
 */
public interface Generation extends AutoCloseable {
  /** What it holds. */
  IndexInfo info();

  /** The passages of each language, by the tag that {@code TextAnalysis.served} gives it. */
  Map<String, LanguageTotals> languages();

  /** In how many passages each of some terms is; a term that is in none is left out. */
  Map<IndexTerm, Integer> frequencies(Collection<IndexTerm> terms);

  /** The words of all passages. */
  CorpusWords words();

  /** How common runs of letters are among those words. */
  GramStatistics grams();

  /**
   * The passages with the highest scores, best first; of equal ones those of the article with the
   * smallest id come first, and of one article the first.
   *
   * @param most at least 1
   * @throws org.quipu.retrieval.budget.OverBudgetException if the budget runs out before all
   *     passages that might be better were looked at
   */
  List<FoundPassage> candidates(QueryPlan plan, int most, Budget budget);

  /**
   * Reads passages that were found in this generation, in the order asked for.
   *
   * @param numbers as {@link FoundPassage} has them
   */
  List<StoredPassage> passages(List<Long> numbers);

  /** Shows a visitor one passage after the other, in any order, as long as it says to go on. */
  void visitPassages(PassageVisitor visitor);

  /** Looks at passages. */
  @FunctionalInterface
  interface PassageVisitor {
    /**
     * Looks at one.
     *
     * @param number as {@link FoundPassage} has it
     * @return whether to go on
     */
    boolean visit(long number, StoredPassage passage);
  }

  Optional<Article> article(String id);

  /**
   * The articles whose ids have this key, by id.
   *
   * @see ArticleKey
   */
  List<Article> articlesByKey(long key);

  /**
   * Articles by date, latest first, those without a date last, those of one date by id; comments
   * are left out.
   */
  List<ArticleSummary> articles(int from, int limit);

  @Override
  void close();
}
