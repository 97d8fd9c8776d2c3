package org.quipu.retrieval.signal;

import java.util.Optional;
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
 * @param meaning how near it is in meaning; empty where only words are known
 */
public record Sighting(
    Matches matches,
    Sentences sentences,
    Matches title,
    Pool pool,
    int candidate,
    Optional<NearnessInPool> meaning) {
  /** The same with how near it is in meaning. */
  public Sighting withMeaning(NearnessInPool near) {
    return new Sighting(matches, sentences, title, pool, candidate, Optional.of(near));
  }

  public LanguageQuery query() {
    return matches.query();
  }

  PassageTokens passage() {
    return matches.passage();
  }

  /** How much of a term the passage or its title has, 0 to 1: the word or most of its letters. */
  public double has(int term) {
    double here = Math.min(1, Math.max(matches.of(term), title.of(term)));
    return here == 1 ? 1 : Math.max(here, matches.spelled(term, gram -> true));
  }
}
