package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.signal.Family;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signal;

/**
 * The signals that distinguish a passage that answers from one that is merely the best available.
 */
final class ConfidenceSignals {
  static final List<Signal<Standing>> BY_WORDS =
      List.of(
          new Signal<>(
              "known-words",
              Family.WORDS,
              "the corpus contains the question's words",
              standing -> ofSighting(standing, ConfidenceSignals::known)),
          new Signal<>(
              "names",
              Family.WORDS,
              "the passage or its title contains the question's names and numbers in some form",
              standing -> ofSighting(standing, ConfidenceSignals::names)),
          new Signal<>(
              "words",
              Family.WORDS,
              "the passage or its title contains the question's words in some form",
              standing -> ofSighting(standing, seen -> seen.query().share(seen::has))),
          new Signal<>(
              "question",
              Family.WORDS,
              "the question is detailed",
              standing -> ofSighting(standing, ConfidenceSignals::length)),
          new Signal<>(
              "share",
              Family.PLACE,
              "the ranking leaves the other passages little chance",
              standing -> share(standing, standing.passage()::equals)),
          new Signal<>(
              "share-of-article",
              Family.PLACE,
              "the ranking leaves the passages of other articles little chance",
              standing -> share(standing, other -> isOfItsArticle(standing, other))));

  static final List<Signal<Standing>> BY_MEANING =
      Stream.concat(
              BY_WORDS.stream(),
              Stream.of(
                  new Signal<Standing>(
                      "passage-meaning",
                      Family.MEANING,
                      "the passage is near the question in meaning as a whole",
                      standing -> near(standing, Nearness::passage)),
                  new Signal<Standing>(
                      "sentence-meaning",
                      Family.MEANING,
                      "a sentence of the passage is near the question in meaning",
                      standing -> near(standing, Nearness::best)),
                  new Signal<Standing>(
                      "stands-out",
                      Family.MEANING,
                      "the passage is nearer the question in meaning than the others are",
                      ConfidenceSignals::standsOut)))
          .toList();

  /** The encoder's cosines of unrelated texts and of equal ones. */
  private static final double FAR = 0.7;

  private static final double NEAR = 1;

  /** The number of words from which on a question counts as fully specified. */
  private static final int MANY_WORDS = 12;

  /** A cosine this far above the others' mean is rare. */
  private static final double FAR_OUT = 0.15;

  private ConfidenceSignals() {}

  private static double ofSighting(Standing standing, ToDoubleFunction<Sighting> measure) {
    return measure.applyAsDouble(standing.passage().sighting());
  }

  private static double known(Sighting seen) {
    LanguageQuery query = seen.query();
    return query.share(term -> query.terms().get(term).known() ? 1 : 0);
  }

  private static double length(Sighting seen) {
    return Math.min(1, Math.log1p(seen.query().terms().size()) / Math.log1p(MANY_WORDS));
  }

  private static double near(Standing standing, ToDoubleFunction<Nearness> of) {
    return standing
        .passage()
        .sighting()
        .meaning()
        .map(near -> Math.clamp((of.applyAsDouble(near.own()) - FAR) / (NEAR - FAR), 0, 1))
        .orElse(0.0);
  }

  private static double names(Sighting seen) {
    List<QueryTerm> terms = seen.query().terms();
    double all = 0;
    double had = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).word().name() || terms.get(i).word().number()) {
        all += terms.get(i).idf();
        had += terms.get(i).idf() * seen.has(i);
      }
    }
    return all == 0 ? 1 : had / all;
  }

  private static boolean isOfItsArticle(Standing standing, RankedPassage other) {
    return other.passage().articleId().equals(standing.passage().passage().articleId());
  }

  // The softmax of the scores, which is the objective that they were trained for.
  private static double share(Standing standing, Predicate<RankedPassage> of) {
    double most = standing.all().stream().mapToDouble(RankedPassage::score).max().orElse(0);
    double all = 0;
    double part = 0;
    for (RankedPassage other : standing.all()) {
      double chance = Math.exp(other.score() - most);
      all += chance;
      part += of.test(other) ? chance : 0;
    }
    return all == 0 ? 0 : part / all;
  }

  private static double standsOut(Standing standing) {
    double others =
        standing.all().stream()
            .flatMap(other -> other.sighting().meaning().stream())
            .mapToDouble(near -> near.own().passage())
            .average()
            .orElse(0);
    return standing
        .passage()
        .sighting()
        .meaning()
        .map(near -> Math.clamp((near.own().passage() - others) / FAR_OUT, 0, 1))
        .orElse(0.0);
  }
}
