package org.quipu.retrieval.signal;

import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.reading.PassageTokens;

/**
 * A candidate as the signals see it.
 *
 * @param matches of the question in the passage
 * @param title of the question in the article's title and the passage's headings
 * @param sentences how each sentence does
 * @param pool what the other candidates say
 * @param candidate its number in the pool
 */
public record Sighting(
    Matches matches, SentenceScores sentences, Matches title, Pool pool, int candidate) {
  public LanguageQuery query() {
    return matches.query();
  }

  PassageTokens passage() {
    return matches.passage();
  }
}
