package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.encoder.Comparison;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.encoder.PassageMeaning;

/**
 * What all passages of a small index mean, to find those near a question that share no word with
 * it. In a large one there are always some that do.
 */
final class Neighbourhood {
  /** Beyond that many, gathering them would be felt: it takes some 0.1 ms each. */
  static final int MOST_PASSAGES = 2_000;

  private final List<Member> members;

  private Neighbourhood(List<Member> members) {
    this.members = members;
  }

  /** Gathers all passages that are encoded. */
  static Neighbourhood of(Generation generation, Comparison comparison) {
    List<Member> members = new ArrayList<>();
    generation.visitPassages(
        (number, stored) -> {
          Passage passage = stored.passage();
          comparison
              .meaning(PassageEncoding.sentences(stored))
              .map(of -> new Member(number, passage.articleId(), passage.ordinal(), of))
              .ifPresent(members::add);
          return true;
        });
    return new Neighbourhood(List.copyOf(members));
  }

  /** The numbers of the nearest passages; of equally near ones, in order of article and place. */
  List<Long> nearest(Comparison question, int most) {
    return members.stream()
        .map(member -> new Neighbour(member, nearness(question.with(member.meaning()))))
        .sorted(Neighbour.NEAREST_FIRST)
        .limit(most)
        .map(neighbour -> neighbour.member().number())
        .toList();
  }

  // Both say about as much, and together more than either.
  private static double nearness(Nearness near) {
    return near.passage() + near.best();
  }

  private record Member(long number, String articleId, int ordinal, PassageMeaning meaning) {}

  private record Neighbour(Member member, double nearness) {
    static final Comparator<Neighbour> NEAREST_FIRST =
        Comparator.comparingDouble(Neighbour::nearness)
            .reversed()
            .thenComparing(neighbour -> neighbour.member().articleId())
            .thenComparingInt(neighbour -> neighbour.member().ordinal());
  }
}
