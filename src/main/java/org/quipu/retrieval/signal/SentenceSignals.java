package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/**
 * Signals for how much of the question one sentence, or a few consecutive words, contain together.
 */
final class SentenceSignals {
  static final List<Signal<SentenceSighting>> OF_SENTENCES =
      List.of(
          new Signal<>(
              "pairs",
              Family.SENTENCE,
              "contains adjacent words of the question side by side",
              SentenceSignals::pairs));

  static final List<Signal<Sighting>> OF_PASSAGES =
      List.of(
          new Signal<>(
              "answering",
              Family.SENTENCE,
              "its best sentence answers, by the model of sentences",
              seen -> seen.sentences().size() == 0 ? 0 : answering(seen.sentences())),
          new Signal<>(
              "best-sentence",
              Family.SENTENCE,
              "its best sentence contains the question's words in any form",
              SentenceSignals::bestSentence),
          new Signal<>(
              "row",
              Family.SENTENCE,
              "contains a sequence of words exactly as in the question",
              SentenceSignals::row),
          new Signal<>(
              "window",
              Family.SENTENCE,
              "contains the question's words within twelve words",
              SentenceSignals::window));

  private static final int PAIR_SLOP = 3;
  private static final int WINDOW = 12;

  private SentenceSignals() {}

  private static double pairs(SentenceSighting sentence) {
    Matches matches = sentence.matches();
    List<QueryTerm> terms = sentence.query().terms();
    double all = 0;
    for (int i = 0; i + 1 < terms.size(); i++) {
      all += pair(terms, i);
    }
    double sum = 0;
    for (int i = sentence.firstMatch(); i < sentence.endMatch(); i++) {
      for (int j = i + 1; j < Math.min(i + 3, sentence.endMatch()); j++) {
        if (matches.term(j) == matches.term(i) + 1
            && matches.place(j) - matches.place(i) <= PAIR_SLOP) {
          sum += pair(terms, matches.term(i));
        }
      }
    }
    return Matches.share(sum, all);
  }

  private static double pair(List<QueryTerm> terms, int first) {
    return Math.min(terms.get(first).idf(), terms.get(first + 1).idf());
  }

  private static double answering(Sentences sentences) {
    return sentences.answering(sentences.best());
  }

  private static double bestSentence(Sighting seen) {
    if (seen.sentences().size() == 0) {
      return 0;
    }
    SentenceSighting best = seen.sentences().sighting(seen.sentences().best());
    return best.share(best::hasInAnyForm);
  }

  /**
   * The weight of the weightiest sequence of words that occurs in the passage exactly as in the
   * question.
   */
  private static double row(Sighting seen) {
    Matches matches = seen.matches();
    List<QueryTerm> terms = matches.query().terms();
    double best = 0;
    double row = 0;
    for (int i = 0; i < matches.count(); i++) {
      boolean goesOn =
          i > 0
              && matches.term(i) == matches.term(i - 1) + 1
              && matches.place(i) - matches.place(i - 1) <= 2;
      row = (goesOn ? row : 0) + terms.get(matches.term(i)).idf();
      best = Math.max(best, row);
    }
    return Matches.share(best, matches.query().idfSum());
  }

  private static double window(Sighting seen) {
    Matches matches = seen.matches();
    List<QueryTerm> terms = matches.query().terms();
    int[] inside = new int[terms.size()];
    double sum = 0;
    double best = 0;
    int first = 0;
    for (int i = 0; i < matches.count(); i++) {
      if (inside[matches.term(i)]++ == 0) {
        sum += terms.get(matches.term(i)).idf();
      }
      while (matches.place(i) - matches.place(first) >= WINDOW) {
        if (--inside[matches.term(first)] == 0) {
          sum -= terms.get(matches.term(first)).idf();
        }
        first++;
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, matches.query().idfSum());
  }
}
