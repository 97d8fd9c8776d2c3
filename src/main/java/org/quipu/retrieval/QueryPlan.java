package org.quipu.retrieval;

import java.util.List;

/**
 * A query to an engine: passages that match at least one clause and pass all filters, scored by the
 * sum over the matching clauses.
 *
 * @param required whole words that a passage must contain
 * @param excluded whole words that it must not contain
 * @param articles the articles that it may belong to
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

  /** A plan without filters, for any passage that matches a clause. */
  public static QueryPlan of(List<Clause> clauses) {
    return new QueryPlan(clauses, List.of(), List.of(), ArticleFilter.NONE);
  }

  /** Whether there are any filters. */
  public boolean isNarrowed() {
    return !required.isEmpty() || !excluded.isEmpty() || !articles.isNone();
  }

  /**
   * A clause that a passage of a language can match in several ways. Only the best-scoring way
   * counts: a passage gains nothing from containing all synonyms of a word.
   *
   * @param lang the tag under which the analysis serves the language
   */
  public record Clause(String lang, List<Way> ways) {
    public Clause {
      ways = List.copyOf(ways);
    }

    /** The number of stems in all its ways. */
    public int stems() {
      return ways.stream().mapToInt(way -> way.stems().size()).sum();
    }
  }

  /**
   * Stems that a passage must all contain, in any order.
   *
   * @param weight the factor of the BM25 score of each
   */
  public record Way(List<String> stems, float weight) {
    public Way {
      stems = List.copyOf(stems);
    }
  }
}
