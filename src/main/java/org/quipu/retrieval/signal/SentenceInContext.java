package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.QueryTerm;

/**
 * The best sentence with what its surroundings lend it: "he" and "the city" were named a sentence
 * before, at the start of the passage, or in the title.
 */
final class SentenceInContext implements Signal {
  private static final double SENTENCE_BEFORE = 0.7;
  private static final double PASSAGE_OR_TITLE = 0.5;

  @Override
  public double of(Sighting sighting) {
    Matches matches = sighting.matches();
    List<QueryTerm> terms = matches.query().terms();
    double best = 0;
    for (int s = 0; s < matches.sentences(); s++) {
      double sum = 0;
      for (int i = 0; i < terms.size(); i++) {
        sum += terms.get(i).idf() * presence(sighting, s, i);
      }
      best = Math.max(best, sum);
    }
    return Matches.share(best, matches.query().idfSum());
  }

  private static double presence(Sighting sighting, int sentence, int term) {
    Matches matches = sighting.matches();
    if (matches.of(sentence, term) > 0) {
      return Math.min(1, matches.of(sentence, term));
    }
    if (sentence > 0 && matches.of(sentence - 1, term) > 0) {
      return SENTENCE_BEFORE;
    }
    return matches.of(term) > 0 || sighting.title().of(term) > 0 ? PASSAGE_OR_TITLE : 0;
  }
}
