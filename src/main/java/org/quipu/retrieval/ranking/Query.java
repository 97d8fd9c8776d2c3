package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.Optional;

/**
 * A question read for ranking.
 *
 * @param text what is searched for, without filters
 * @param words all its words in order
 * @param lang its language, given or guessed
 */
public record Query(
    String text, List<QueryWord> words, Optional<String> lang, AnswerType expected) {
  public Query {
    words = List.copyOf(words);
  }
}
