package org.quipu.retrieval.question;

import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.words.AnswerType;

/**
 * A question read for ranking.
 *
 * @param text what is searched for, without filters
 * @param words all its words in order
 * @param lang its language, given or guessed
 * @param claim whether it says something that is to be borne out or not, instead of asking
 */
public record Query(
    String text, List<QueryWord> words, Optional<String> lang, AnswerType expected, boolean claim) {
  public Query {
    words = List.copyOf(words);
  }
}
