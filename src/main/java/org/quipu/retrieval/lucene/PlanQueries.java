package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.quipu.retrieval.QueryPlan;
import org.quipu.retrieval.budget.Budget;

/** Translates plans into Lucene queries. */
final class PlanQueries {
  /** The weight of a word in a title or heading, relative to one in the passage. */
  private static final float ABOVE = 0.5f;

  private final IndexTerms terms;
  private final Narrowing narrowing;

  PlanQueries(IndexTerms terms, Narrowing narrowing) {
    this.terms = terms;
    this.narrowing = narrowing;
  }

  Query of(QueryPlan plan, Budget budget) throws IOException {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    for (QueryPlan.Clause clause : plan.clauses()) {
      clauses.add(of(clause), Occur.SHOULD);
    }
    return plan.isNarrowed() ? narrowed(clauses.build(), plan, budget) : clauses.build();
  }

  private Query of(QueryPlan.Clause clause) throws IOException {
    List<Query> ways = new ArrayList<>();
    for (QueryPlan.Way way : clause.ways()) {
      ways.add(of(way, IndexFormat.body(clause.lang()), 1));
      ways.add(of(way, IndexFormat.above(clause.lang()), ABOVE));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private Query of(QueryPlan.Way way, String field, float factor) throws IOException {
    Query stems = stems(way.stems(), field);
    float weight = way.weight() * factor;
    return weight == 1 ? stems : new BoostQuery(stems, weight);
  }

  private Query stems(List<String> stems, String field) throws IOException {
    if (stems.size() == 1) {
      return terms.query(field, stems.getFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String stem : stems) {
      all.add(terms.query(field, stem), Occur.MUST);
    }
    return all.build();
  }

  private Query narrowed(Query clauses, QueryPlan plan, Budget budget) throws IOException {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(clauses, Occur.MUST);
    for (String word : plan.required()) {
      narrowed.add(word(word), Occur.FILTER);
    }
    for (String word : plan.excluded()) {
      narrowed.add(word(word), Occur.MUST_NOT);
    }
    if (!plan.articles().isNone()) {
      narrowed.add(narrowing.to(plan.articles(), budget), Occur.FILTER);
    }
    return narrowed.build();
  }

  private static Query word(String word) {
    return new TermQuery(new Term(IndexFormat.WORDS, word));
  }
}
