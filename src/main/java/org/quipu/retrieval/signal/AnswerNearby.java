package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.words.AnswerType;

/**
 * How much of the question stands within ten words of a word of the wanted sort; the plain sentence
 * coverage where the question wants nothing in particular.
 */
final class AnswerNearby implements Signal {
  private static final int REACH = 10;

  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    AnswerType expected = matches.query().expected();
    if (!expected.ofQuestions()) {
      return 0;
    }
    PassageTokens passage = matches.passage();
    List<QueryTerm> terms = matches.query().terms();
    double best = 0;
    int from = 0;
    for (int word = 0; word < passage.size(); word++) {
      if (!ExpectedAnswer.isSort(matches.query(), passage, word, expected)
          || matches.query().stems().find(passage.stem(word)) >= 0) {
        continue;
      }
      while (from < matches.count() && matches.place(from) < word - REACH) {
        from++;
      }
      double sum = 0;
      long seen = 0;
      for (int i = from; i < matches.count() && matches.place(i) <= word + REACH; i++) {
        long bit = 1L << (matches.term(i) & 63);
        if ((seen & bit) == 0) {
          seen |= bit;
          sum += terms.get(matches.term(i)).idf();
        }
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, matches.query().idfSum());
  }
}
