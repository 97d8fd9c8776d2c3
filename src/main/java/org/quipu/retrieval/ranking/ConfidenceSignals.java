package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.signal.Family;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signal;
import org.quipu.retrieval.signal.Signals;

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
              "rarest-word",
              Family.WORDS,
              "the passage or its title contains the question's rarest word in some form",
              standing -> ofSighting(standing, ConfidenceSignals::rarest)),
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
          onPassage("telling-words"),
          onPassage("letters"),
          onPassage("best-sentence"),
          onPassage("answer-near"),
          onPassage("opening"),
          new Signal<>(
              "lead",
              Family.PLACE,
              "it is far ahead of the next passage",
              standing -> lead(standing, next(standing))),
          new Signal<>(
              "lead-of-article",
              Family.PLACE,
              "it is far ahead of all passages of other articles",
              standing -> lead(standing, nextArticle(standing))),
          new Signal<>(
              "crowd",
              Family.PLACE,
              "the ten best passages belong to its article",
              ConfidenceSignals::crowd));

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
                      standing -> near(standing, Nearness::best))))
          .toList();

  /** The encoder's cosines of unrelated texts and of equal ones. */
  private static final double FAR = 0.7;

  private static final double NEAR = 1;

  /** The number of words from which on a question counts as fully specified. */
  private static final int MANY_WORDS = 12;

  /** The lead in score from which on the order is beyond doubt. */
  private static final double FAR_AHEAD = 10;

  private static final int CROWD = 10;

  private ConfidenceSignals() {}

  private static Signal<Standing> onPassage(String name) {
    Signal<Sighting> signal = Signals.ofPassages(name);
    return new Signal<>(
        name, signal.family(), signal.says(), standing -> ofSighting(standing, signal.measure()));
  }

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

  private static double rarest(Sighting seen) {
    List<QueryTerm> terms = seen.query().terms();
    int rarest = 0;
    for (int i = 1; i < terms.size(); i++) {
      rarest = terms.get(i).idf() > terms.get(rarest).idf() ? i : rarest;
    }
    return terms.isEmpty() ? 0 : seen.has(rarest);
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

  private static Optional<RankedPassage> next(Standing standing) {
    return standing.all().stream()
        .filter(other -> !other.passage().equals(standing.passage().passage()))
        .findFirst();
  }

  private static Optional<RankedPassage> nextArticle(Standing standing) {
    String article = standing.passage().passage().articleId();
    return standing.all().stream()
        .filter(other -> !other.passage().articleId().equals(article))
        .findFirst();
  }

  private static double lead(Standing standing, Optional<RankedPassage> other) {
    double score = standing.passage().score();
    double next = other.map(RankedPassage::score).orElse(0.0);
    return Math.clamp(score - next, 0, FAR_AHEAD) / FAR_AHEAD;
  }

  private static double crowd(Standing standing) {
    String article = standing.passage().passage().articleId();
    long same =
        standing.all().stream()
            .limit(CROWD)
            .filter(other -> other.passage().articleId().equals(article))
            .count();
    return (double) same / CROWD;
  }
}
