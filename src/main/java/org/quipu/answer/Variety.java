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
 * Chooses what to cite of a ranking: nothing twice in nearly the same words, and of passages that
 * score alike first those of articles that were not cited yet. The best passage is always the
 * first.
 *
 * @param articleOf the article that a passage stands in
 * @param scoreOf its score
 * @param repeats whether it says what the other says in nearly the same words
 */
record Variety<T>(
    Function<T, String> articleOf, ToDoubleFunction<T> scoreOf, BiPredicate<T, T> repeats) {
  /** As many of the first citations come from different articles, if they score alike. */
  private static final int VARIED = 3;

  /** Scores that differ by no more than this are alike. */
  private static final double ALIKE = 0.5;

  static <T> Variety<T> ofPassages(Function<T, RankedPassage> of) {
    return new Variety<>(
        one -> of.apply(one).passage().articleId(),
        one -> of.apply(one).score(),
        (one, other) -> of.apply(one).repeats(of.apply(other)));
  }

  /** The chosen ones, in the order in which to cite them. */
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
