package org.quipu.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quipu.retrieval.ranking.RankedPassage;

/**
 * Chooses what to cite of a ranking: nothing twice in nearly the same words, and of passages that
 * score alike first those of articles that were not cited yet. The best passage is always the
 * first.
 */
final class Variety {
  /** As many of the first citations come from different articles, if they score alike. */
  private static final int VARIED = 3;

  /** Scores that differ by no more than this are alike. */
  private static final double ALIKE = 0.5;

  private final int limit;

  /**
   * A choice.
   *
   * @param limit the most passages to choose
   */
  Variety(int limit) {
    this.limit = limit;
  }

  /** The chosen ones, in the order in which to cite them. */
  List<RankedPassage> of(List<RankedPassage> bestFirst) {
    List<RankedPassage> left = new ArrayList<>(bestFirst);
    List<RankedPassage> chosen = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    while (chosen.size() < limit && !left.isEmpty()) {
      RankedPassage next = left.remove(chosen.size() < VARIED ? varied(left, articles) : 0);
      if (chosen.stream().noneMatch(next::repeats)) {
        chosen.add(next);
        articles.add(next.passage().articleId());
      }
    }
    return chosen;
  }

  private static int varied(List<RankedPassage> left, Set<String> cited) {
    double worst = left.getFirst().score() - ALIKE;
    for (int i = 0; i < left.size() && left.get(i).score() >= worst; i++) {
      if (!cited.contains(left.get(i).passage().articleId())) {
        return i;
      }
    }
    return 0;
  }
}
