package org.quipu.retrieval.signal;

import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.Shape;
import org.quipu.retrieval.words.AnswerType;

/**
 * Whether the best sentence has words of the sort that the question wants, beside its own: a name,
 * a date, a number. One half where the question wants nothing in particular.
 */
public final class ExpectedAnswer implements Signal {
  @Override
  public double of(Sighting sighting) {
    AnswerType expected = sighting.query().expected();
    if (!expected.ofQuestions()) {
      return 0.5;
    }
    SentenceScores scores = sighting.sentences();
    double best = 0;
    double reached = 0;
    for (int s = 0; s < scores.size(); s++) {
      double score = scores.bm25(s) + 0.5 * scores.runs(s);
      best = Math.max(best, score);
      if (offers(sighting.matches(), s, expected)) {
        reached = Math.max(reached, score);
      }
    }
    return best == 0 ? 0.5 : reached / best;
  }

  /** Whether a sentence has a word of the wanted sort that is not the question's own. */
  public static boolean offers(Matches matches, int sentence, AnswerType expected) {
    PassageTokens passage = matches.passage();
    for (int i = passage.firstWord(sentence); i < passage.endWord(sentence); i++) {
      if (isSort(matches.query(), passage, i, expected) && !isGiven(matches, i, expected)) {
        return true;
      }
    }
    return false;
  }

  // A claim's own number, found in an article, bears the claim out.
  private static boolean isGiven(Matches matches, int word, AnswerType expected) {
    return expected != AnswerType.FIGURE
        && matches.query().stems().find(matches.passage().stem(word)) >= 0;
  }

  /** Whether a passage's word is of a sort. */
  static boolean isSort(LanguageQuery query, PassageTokens passage, int word, AnswerType expected) {
    byte shape = passage.shape(word);
    return switch (expected) {
      case PERSON, PLACE ->
          Shape.has(shape, Shape.CAPITAL) && !Shape.has(shape, Shape.OPENS_SENTENCE);
      case NUMBER -> Shape.has(shape, Shape.NUMBER) || query.isNumberWord(passage.word(word));
      case TIME, FIGURE -> Shape.has(shape, Shape.NUMBER);
      case OTHER -> true;
    };
  }
}
