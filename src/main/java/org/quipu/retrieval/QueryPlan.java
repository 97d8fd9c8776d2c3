package org.quipu.retrieval;

import java.util.List;

/**
 * What an engine is asked for: passages that meet at least one clause, pass all filters, and are
 * scored by the sum over the clauses that they meet.
 *
 * @param required whole words that a passage must hold
 * @param excluded whole words that it must not hold
 * @param articles which articles it may be of
 */
public record QueryPlan(
    List<Clause> clauses, List<String> required, List<String> excluded, ArticleFilter articles) {
  /** The most stems of a plan: engines refuse queries of more than 1,024 terms. */
  public static final int MOST_STEMS = 1_000;

  public QueryPlan {
    clauses = List.copyOf(clauses);
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
  }

  /** Any passage that meets a clause. */
  public static QueryPlan of(List<Clause> clauses) {
    return new QueryPlan(clauses, List.of(), List.of(), ArticleFilter.NONE);
  }

  /** Whether not every passage passes the filters. */
  public boolean isNarrowed() {
    return !required.isEmpty() || !excluded.isEmpty() || !articles.isNone();
  }

  /**
   * Something that a passage of a language may say in several ways. The one that scores best
   * counts: a passage that has all synonyms of a word is no better for it.
   *
   * @param lang the tag that the analysis serves the language with
   */
  public record Clause(String lang, List<Way> ways) {
    public Clause {
      ways = List.copyOf(ways);
    }

    /** The stems of all its ways. */
    public int stems() {
      return ways.stream().mapToInt(way -> way.stems().size()).sum();
    }
  }

  /**
   * Stems that a passage holds all of, in whatever order.
   *
   * @param weight the factor of the BM25 score of each
   */
  public record Way(List<String> stems, float weight) {
    public Way {
      stems = List.copyOf(stems);
    }
  }
}
