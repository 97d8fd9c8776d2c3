package org.quipu.retrieval.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.quipu.retrieval.words.AnswerType;

/**
 * A question as parsed for ranking.
 *
 * @param text the text to search for, without filters
 * @param words all its words in order
 * @param lang its language, given or guessed
 * @param claim whether it states something to be confirmed or refuted, instead of asking
 * @param vague whether all of its words only ask, so that nothing says what it is about
 * @param preferred the language in which passages are preferred, if the question has no language of
 *     its own
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

  /** The same query with a preferred language of passages. */
  public Query preferring(Optional<String> language) {
    return new Query(text, words, lang, expected, claim, vague, language);
  }

  /** The same query, in which the ordinary words are not taken for names. */
  public Query withoutNames(Predicate<QueryWord> ordinary) {
    return new Query(
        text,
        words.stream()
            .map(word -> word.maybeName() && ordinary.test(word) ? word.asOrdinary() : word)
            .toList(),
        lang,
        expected,
        claim,
        vague,
        preferred);
  }

  /**
   * The same query limited to a number of words to search for: the rarest first, but words in no
   * passage last.
   *
   * @param frequency the number of passages that contain a word
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
