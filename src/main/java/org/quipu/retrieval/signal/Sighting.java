package org.quipu.retrieval.signal;

import java.util.Optional;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.reading.PassageTokens;

/**
 * The input of the signals of passages: a candidate and its context.
 *
 * @param matches the matches of the question in the passage
 * @param title the matches in the article's title and the passage's headings
 * @param sentences the scored sentences
 * @param pool all candidates
 * @param candidate its index in the pool
 * @param meaning its nearness in meaning; empty if only words are compared
 */
public record Sighting(
    Matches matches,
    Sentences sentences,
    Matches title,
    Pool pool,
    int candidate,
    Optional<NearnessInPool> meaning) {
  /** The same with its nearness in meaning. */
  public Sighting withMeaning(NearnessInPool near) {
    return new Sighting(matches, sentences, title, pool, candidate, Optional.of(near));
  }

  public LanguageQuery query() {
    return matches.query();
  }

  PassageTokens passage() {
    return matches.passage();
  }

  /**
   * How much of a term the passage or its title contains, 0 to 1: the word or most of its letters.
   */
  public double has(int term) {
    double here = Math.min(1, Math.max(matches.of(term), title.of(term)));
    return here == 1 ? 1 : Math.max(here, matches.spelled(term, gram -> true));
  }
}
