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
              "contains the question's words in any form, in itself or in its context",
              sentence -> sentence.share(sentence::hasInAnyForm)));

  static final List<Signal<Sighting>> OF_PASSAGES =
      List.of(
          new Signal<>(
              "title",
              Family.PLACE,
              "its title and headings contain the question's words",
              seen -> seen.title().coverage()),
          new Signal<>(
              "article",
              Family.PLACE,
              "belongs to the article of most candidates",
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
