package org.quipu.retrieval.signal;

import java.util.List;
import java.util.stream.IntStream;
import org.quipu.retrieval.question.Bm25;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;

/** Signals for which of the question's words are present. */
final class WordSignals {
  static final List<Signal<SentenceSighting>> OF_SENTENCES =
      List.of(
          new Signal<>(
              "letters",
              Family.WORDS,
              "contains the question's runs of four letters",
              WordSignals::letters),
          new Signal<>(
              "whole-words",
              Family.WORDS,
              "contains words exactly as in the question",
              sentence -> sentence.share(term -> sentence.hasWhole(term) ? 1 : 0)),
          new Signal<>(
              "names",
              Family.WORDS,
              "contains the question's names and numbers",
              WordSignals::names));

  static final List<Signal<Sighting>> OF_PASSAGES =
      List.of(
          new Signal<>(
              "telling-words",
              Family.WORDS,
              "contains the words that distinguish the candidates",
              WordSignals::tellingWords),
          new Signal<>(
              "whole-words",
              Family.WORDS,
              "contains words exactly as in the question",
              WordSignals::wholeWords),
          new Signal<>(
              "letters",
              Family.WORDS,
              "contains the question's runs of four letters",
              WordSignals::letters));

  private WordSignals() {}

  private static double letters(SentenceSighting sentence) {
    LanguageQuery query = sentence.query();
    Matches matches = sentence.matches();
    double sum = 0;
    for (int gram = 0; gram < query.gramCount(); gram++) {
      if (matches.gramCount(gram) > 0 && matches.gramIn(gram, sentence.sentence())) {
        sum += query.gramIdf(gram);
      }
    }
    return Matches.share(sum, query.gramIdfSum());
  }

  // If the question contains no names, none is missing.
  private static double names(SentenceSighting sentence) {
    List<QueryTerm> terms = sentence.query().terms();
    double all = 0;
    double had = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).word().name() || terms.get(i).word().number()) {
        all += terms.get(i).idf();
        had += sentence.hasAround(i) > 0 ? terms.get(i).idf() : 0;
      }
    }
    return all == 0 ? 1 : had / all;
  }

  /**
   * BM25 of the passage over runs of four letters, which matches compounds, inflections and variant
   * spellings.
   */
  private static double letters(Sighting seen) {
    Matches matches = seen.matches();
    LanguageQuery query = matches.query();
    double length = relativeLength(seen);
    double sum = 0;
    for (int i = 0; i < query.gramCount(); i++) {
      int count = matches.gramCount(i);
      if (count > 0) {
        sum += query.gramIdf(i) * Bm25.share(count, length);
      }
    }
    return Matches.share(sum, query.gramIdfSum());
  }

  /** BM25 of the passage over the question's words as typed, without stemming. */
  private static double wholeWords(Sighting seen) {
    Matches matches = seen.matches();
    List<QueryTerm> terms = matches.query().terms();
    double length = relativeLength(seen);
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (matches.wholeWords(i) > 0) {
        sum += terms.get(i).wordIdf() * Bm25.share(matches.wholeWords(i), length);
      }
    }
    return Matches.share(sum, matches.query().wordIdfSum());
  }

  /**
   * BM25 of the passage with weights from the candidates alone: in an article about one thing, its
   * name does not help to choose the passage.
   */
  private static double tellingWords(Sighting seen) {
    Matches matches = seen.matches();
    String lang = matches.query().lang();
    double length = relativeLength(seen);
    int terms = matches.query().terms().size();
    double all = IntStream.range(0, terms).mapToDouble(i -> seen.pool().telling(lang, i)).sum();
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      if (matches.of(i) > 0) {
        sum += seen.pool().telling(lang, i) * Bm25.share(matches.of(i), length);
      }
    }
    return Matches.share(sum, all);
  }

  private static double relativeLength(Sighting seen) {
    return seen.passage().stemCount() / seen.query().averageLength();
  }
}
