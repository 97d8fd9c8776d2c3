package org.quipu.retrieval.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.LanguageQuery;

/** All candidates of a question, for signals that compare them. */
public final class Pool {
  private final double[] articleShares;
  private final Map<String, double[]> telling;

  /**
   * Creates a pool.
   *
   * @param matches the matches of the question in each candidate
   */
  public Pool(List<Candidate> candidates, List<Matches> matches) {
    this.telling = telling(matches);
    double all = 0;
    Map<String, Double> byArticle = new HashMap<>();
    for (Candidate candidate : candidates) {
      double weight = candidate.score() * candidate.score();
      all += weight;
      byArticle.merge(candidate.passage().articleId(), weight, Double::sum);
    }
    this.articleShares = new double[candidates.size()];
    for (int i = 0; i < articleShares.length; i++) {
      articleShares[i] = Matches.share(byArticle.get(candidates.get(i).passage().articleId()), all);
    }
  }

  private static Map<String, double[]> telling(List<Matches> all) {
    Map<String, double[]> frequencies = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    Map<String, double[]> emphases = new HashMap<>();
    for (Matches matches : all) {
      int terms = matches.query().terms().size();
      String lang = matches.query().lang();
      double[] frequency = frequencies.computeIfAbsent(lang, _ -> new double[terms]);
      sizes.merge(lang, 1, Integer::sum);
      emphases.computeIfAbsent(lang, _ -> emphases(matches.query()));
      for (int i = 0; i < terms; i++) {
        frequency[i] += matches.of(i) > 0 ? 1 : 0;
      }
    }
    frequencies.forEach(
        (lang, frequency) -> {
          for (int i = 0; i < frequency.length; i++) {
            frequency[i] = frequency[i] == 0 ? 0 : Bm25.idf(sizes.get(lang), frequency[i]);
            frequency[i] *= emphases.get(lang)[i];
          }
        });
    return frequencies;
  }

  private static double[] emphases(LanguageQuery query) {
    return query.terms().stream().mapToDouble(term -> term.word().emphasis()).toArray();
  }

  /**
   * How well a term discriminates between the candidates of a language: its inverse frequency among
   * them, 0 for a term that none of them contains.
   */
  double telling(String lang, int term) {
    return telling.get(lang)[term];
  }

  /**
   * The share of the sum of all candidates' squared scores that is due to candidates of the same
   * article.
   */
  double articleShare(int candidate) {
    return articleShares[candidate];
  }
}
