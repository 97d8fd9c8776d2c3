package org.quipu.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.quipu.retrieval.ranking.RankedPassage;

/**
 * Chooses what to cite of a ranking: nothing twice in nearly the same words, and among passages
 * with similar scores, those of articles not cited yet come first. The best passage is always
 * first.
 *
 * @param articleOf the article of a passage
 * @param scoreOf its score
 * @param repeats whether two passages say nearly the same in nearly the same words
 */
record Variety<T>(
    Function<T, String> articleOf, ToDoubleFunction<T> scoreOf, BiPredicate<T, T> repeats) {
  /**
   * The number of first citations that come from different articles, if their scores are similar.
   */
  private static final int VARIED = 3;

  /** Scores that differ by no more than this are similar. */
  private static final double ALIKE = 0.5;

  static <T> Variety<T> ofPassages(Function<T, RankedPassage> of) {
    return new Variety<>(
        one -> of.apply(one).passage().articleId(),
        one -> of.apply(one).score(),
        (one, other) -> of.apply(one).repeats(of.apply(other)));
  }

  /** The choice, in the order in which to cite. */
  List<T> choose(List<T> bestFirst, int limit) {
    List<T> left = new ArrayList<>(bestFirst);
    List<T> chosen = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    while (chosen.size() < limit && !left.isEmpty()) {
      T next = left.remove(chosen.size() < VARIED ? varied(left, articles) : 0);
      if (chosen.stream().noneMatch(earlier -> repeats.test(next, earlier))) {
        chosen.add(next);
        articles.add(articleOf.apply(next));
      }
    }
    return chosen;
  }

  private int varied(List<T> left, Set<String> cited) {
    double worst = scoreOf.applyAsDouble(left.getFirst()) - ALIKE;
    for (int i = 0; i < left.size() && scoreOf.applyAsDouble(left.get(i)) >= worst; i++) {
      if (!cited.contains(articleOf.apply(left.get(i)))) {
        return i;
      }
    }
    return 0;
  }
}
