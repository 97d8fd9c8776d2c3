package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.encoder.Comparison;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.encoder.PassageMeaning;

/**
 * The meanings of all passages of a small index, for finding those near a question that share no
 * word with it. In a large index some passages always share one.
 */
final class Neighbourhood {
  /**
   * The maximum number of passages: with more, collecting them, at some 0.1 ms each, would be
   * noticeable.
   */
  static final int MOST_PASSAGES = 2_000;

  private final List<Member> members;

  private Neighbourhood(List<Member> members) {
    this.members = members;
  }

  /** Collects all encoded passages. */
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

  /** The numbers of the nearest passages, with ties broken by article id and position. */
  List<Long> nearest(Comparison question, int most) {
    return members.stream()
        .map(member -> new Neighbour(member, nearness(question.with(member.meaning()))))
        .sorted(Neighbour.NEAREST_FIRST)
        .limit(most)
        .map(neighbour -> neighbour.member().number())
        .toList();
  }

  // Both are about equally informative, and together more than either.
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
