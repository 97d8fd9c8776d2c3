package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.signal.Matches;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;
import org.quipu.retrieval.words.Resource;

/**
 * The chance that a passage answers: a logistic function of what tells answers from near misses.
 * Learned with half of the articles left out, so that it knows questions that nothing answers.
 */
final class Confidence {
  private static final String INTERCEPT = "intercept";

  private static final List<String> NAMES =
      List.of(
          "passage",
          "sentence",
          "sentence-coverage",
          "coverage",
          "unknown",
          "names",
          "sentence-runs",
          "runs",
          "article",
          "near",
          "title",
          "expected",
          "rarest",
          "whole-words",
          "terms",
          "weight",
          "top-ten",
          "lead");

  private final double intercept;
  private final double[] weights = new double[NAMES.size()];

  Confidence(Map<String, Double> byName) {
    this.intercept = byName.getOrDefault(INTERCEPT, 0.0);
    for (Map.Entry<String, Double> entry : byName.entrySet()) {
      int at = NAMES.indexOf(entry.getKey());
      if (at >= 0) {
        weights[at] = entry.getValue();
      } else if (!entry.getKey().equals(INTERCEPT)) {
        throw new IllegalArgumentException(
            "the weight \"" + entry.getKey() + "\" belongs to no clue; clues are " + NAMES);
      }
    }
  }

  /** The weights that come with the program. */
  static Confidence shipped() {
    return new Confidence(Resource.weights(Confidence.class, "confidence.properties"));
  }

  /** The chance that a passage answers, 0 to 1. */
  double of(RankedPassage passage, List<RankedPassage> all) {
    double sum = intercept;
    double[] clues = clues(passage, all);
    for (int i = 0; i < clues.length; i++) {
      sum += weights[i] * clues[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What the chance is computed from, by name. */
  static Map<String, Double> named(RankedPassage passage, List<RankedPassage> all) {
    Map<String, Double> named = new LinkedHashMap<>();
    double[] clues = clues(passage, all);
    for (int i = 0; i < clues.length; i++) {
      named.put(NAMES.get(i), clues[i]);
    }
    return named;
  }

  private static double[] clues(RankedPassage passage, List<RankedPassage> all) {
    List<Double> clues = new ArrayList<>();
    for (String name : NAMES) {
      int signal = Signals.NAMES.indexOf(name);
      clues.add(signal >= 0 ? passage.signal(signal) : clue(name, passage, all));
    }
    return clues.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double clue(String name, RankedPassage passage, List<RankedPassage> all) {
    LanguageQuery query = passage.sighting().query();
    return switch (name) {
      case "sentence-coverage" -> sentenceCoverage(passage.sighting());
      case "unknown" -> unknownShare(query);
      case "terms" -> Math.log1p(query.terms().size());
      case "weight" -> Math.log1p(query.idfSum()) / 4;
      case "top-ten" -> topTenInArticle(passage, all);
      case "lead" -> lead(passage, all);
      default -> throw new IllegalStateException("no clue is called " + name);
    };
  }

  private static double sentenceCoverage(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    double best = 0;
    for (int s = 0; s < matches.sentences(); s++) {
      double sum = 0;
      for (int i = 0; i < terms.size(); i++) {
        sum += terms.get(i).idf() * Math.min(1, matches.of(s, i));
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, matches.query().idfSum());
  }

  private static double unknownShare(LanguageQuery query) {
    double unknown =
        query.terms().stream().filter(t -> !t.known()).mapToDouble(QueryTerm::idf).sum();
    return Matches.share(unknown, query.idfSum());
  }

  private static double topTenInArticle(RankedPassage passage, List<RankedPassage> all) {
    String article = passage.passage().articleId();
    long same = all.stream().limit(10).filter(r -> r.passage().articleId().equals(article)).count();
    return same / 10.0;
  }

  // How far it is ahead of the best passage of any other article, where it is ahead.
  private static double lead(RankedPassage passage, List<RankedPassage> all) {
    String article = passage.passage().articleId();
    double next =
        all.stream()
            .filter(other -> !other.passage().articleId().equals(article))
            .mapToDouble(RankedPassage::score)
            .max()
            .orElse(0);
    return Math.clamp(passage.score() - next, -5.0, 10.0) / 10;
  }
}
