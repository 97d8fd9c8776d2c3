package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.Shape;
import org.quipu.retrieval.words.AnswerType;

/** Signals for text that could be the answer: a name, a date, a number. */
public final class AnswerSignals {
  static final List<Signal<SentenceSighting>> OF_SENTENCES =
      List.of(
          new Signal<>(
              "answer-near",
              Family.ANSWER,
              "contains a name, date or number of the wanted kind near the question's words",
              AnswerSignals::answerNear));

  static final List<Signal<Sighting>> OF_PASSAGES =
      List.of(
          new Signal<>(
              "answer-near",
              Family.ANSWER,
              "contains a name, date or number of the wanted kind near the question's words",
              AnswerSignals::answerNear));

  private static final int REACH = 10;

  private AnswerSignals() {}

  private static double answerNear(SentenceSighting sentence) {
    PassageTokens passage = sentence.matches().passage();
    return answerNear(
        sentence.matches(),
        new Stretch(
            passage.firstWord(sentence.sentence()),
            passage.endWord(sentence.sentence()),
            sentence.firstMatch(),
            sentence.endMatch()));
  }

  private static double answerNear(Sighting seen) {
    return answerNear(
        seen.matches(), new Stretch(0, seen.passage().size(), 0, seen.matches().count()));
  }

  /** Words of a passage and the matches among them. */
  private record Stretch(int firstWord, int endWord, int firstMatch, int endMatch) {}

  /** How much of the question occurs within ten words of a word of the wanted kind. */
  private static double answerNear(Matches matches, Stretch in) {
    AnswerType wanted = matches.query().expected();
    if (!wanted.ofQuestions()) {
      return 0;
    }
    double best = 0;
    int from = in.firstMatch();
    for (int word = in.firstWord(); word < in.endWord(); word++) {
      if (isSort(matches.query(), matches.passage(), word, wanted) && !isAsked(matches, word)) {
        while (from < in.endMatch() && matches.place(from) < word - REACH) {
          from++;
        }
        best = Math.max(best, weight(matches, from, in.endMatch(), word + REACH));
      }
    }
    return Matches.share(best, matches.query().idfSum());
  }

  private static double weight(Matches matches, int from, int end, int lastWord) {
    List<QueryTerm> terms = matches.query().terms();
    boolean[] counted = new boolean[terms.size()];
    double sum = 0;
    for (int i = from; i < end && matches.place(i) <= lastWord; i++) {
      if (!counted[matches.term(i)]) {
        counted[matches.term(i)] = true;
        sum += terms.get(matches.term(i)).idf();
      }
    }
    return sum;
  }

  /** Whether a sentence contains a word of the wanted kind that is not from the question. */
  public static boolean offers(Matches matches, int sentence, AnswerType wanted) {
    PassageTokens passage = matches.passage();
    for (int word = passage.firstWord(sentence); word < passage.endWord(sentence); word++) {
      // A claim's own number, found in an article, supports the claim.
      if (isSort(matches.query(), passage, word, wanted)
          && (wanted == AnswerType.FIGURE || !isAsked(matches, word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsked(Matches matches, int word) {
    return matches.query().stems().find(matches.passage().stem(word)) >= 0;
  }

  private static boolean isSort(
      LanguageQuery query, PassageTokens passage, int word, AnswerType wanted) {
    byte shape = passage.shape(word);
    return switch (wanted) {
      case PERSON, PLACE ->
          Shape.has(shape, Shape.CAPITAL) && !Shape.has(shape, Shape.OPENS_SENTENCE);
      case NUMBER -> Shape.has(shape, Shape.NUMBER) || query.isNumberWord(passage.word(word));
      case TIME, FIGURE -> Shape.has(shape, Shape.NUMBER);
      case OTHER -> true;
    };
  }
}
