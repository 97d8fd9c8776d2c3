package org.quipu.retrieval.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.quipu.retrieval.words.AnswerType;

/**
 * A question read for ranking.
 *
 * @param text what is searched for, without filters
 * @param words all its words in order
 * @param lang its language, given or guessed
 * @param claim whether it says something that is to be borne out or not, instead of asking
 * @param vague whether all of its words only ask, so that nothing tells what it is about
 * @param preferred the language that passages are preferred in, where the question has none of its
 *     own
 */
public record Query(
    String text,
    List<QueryWord> words,
    Optional<String> lang,
    AnswerType expected,
    boolean claim,
    boolean vague,
    Optional<String> preferred) {
  public Query {
    words = List.copyOf(words);
  }

  /** The same, for somebody who would rather read a language. */
  public Query preferring(Optional<String> language) {
    return new Query(text, words, lang, expected, claim, vague, language);
  }

  /**
   * The same question with so many words that are searched for: those that the fewest passages
   * hold, and last those that none does.
   *
   * @param frequency in how many passages a word is
   */
  public Query limitedTo(int most, ToIntFunction<QueryWord> frequency) {
    List<QueryWord> searched = words.stream().filter(word -> !word.asks()).toList();
    if (searched.size() <= most) {
      return this;
    }
    Set<QueryWord> kept =
        searched.stream()
            .sorted(Comparator.comparingInt(word -> rarity(frequency.applyAsInt(word))))
            .limit(most)
            .collect(Collectors.toSet());
    return new Query(
        text,
        words.stream().map(word -> kept.contains(word) ? word : word.asking()).toList(),
        lang,
        expected,
        claim,
        vague,
        preferred);
  }

  private static int rarity(int frequency) {
    return frequency == 0 ? Integer.MAX_VALUE : frequency;
  }
}
