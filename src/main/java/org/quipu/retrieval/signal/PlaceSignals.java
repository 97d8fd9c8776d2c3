package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.LanguageQuery;

/**
 * Signals for the context of a sentence or passage: its title, its article, and the text before it.
 */
final class PlaceSignals {
  static final List<Signal<SentenceSighting>> OF_SENTENCES =
      List.of(
          new Signal<>(
              "in-context",
              Family.PLACE,
              "has the question's words in any form, some of them around it",
              sentence -> sentence.share(sentence::hasInAnyForm)));

  static final List<Signal<Sighting>> OF_PASSAGES =
      List.of(
          new Signal<>(
              "title",
              Family.PLACE,
              "stands under a title and headings that have the question's words",
              seen -> seen.title().coverage()),
          new Signal<>(
              "article",
              Family.PLACE,
              "stands in the article that most of what was found stands in",
              seen -> seen.pool().articleShare(seen.candidate())),
          new Signal<>(
              "opening", Family.PLACE, "opens with the question's words", PlaceSignals::opening));

  private PlaceSignals() {}

  private static double opening(Sighting seen) {
    LanguageQuery query = seen.query();
    return seen.matches().sentences() == 0
        ? 0
        : query.share(term -> Math.min(1, seen.matches().of(0, term)));
  }
}
