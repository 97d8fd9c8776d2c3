package org.quipu.training;

import static org.quipu.training.Asked.Vectors.MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Rescoring;
import org.quipu.retrieval.ranking.Rescoring.Knowing;
import org.quipu.training.LogisticFit.Example;

/** The first passages for questions that the corpus answers and for those that it does not. */
final class Firsts {
  private final List<First> all = new ArrayList<>();
  private final Knowing knowing;
  private final Rescoring rescoring;

  /** Which questions these are. */
  enum Kind {
    /** The corpus answers it. */
    ANSWERABLE(3),
    /** The article that answers is left out. */
    ARTICLE_MISSING(1),
    /** The passages that answer are left out, but those around them are there. */
    PASSAGE_MISSING(0.75);

    /** What all questions of the kind count together. */
    final double weight;

    Kind(double weight) {
      this.weight = weight;
    }
  }

  /** What came first. */
  static final class First {
    private final Asked asked;
    private final Kind kind;
    private final double[] signals;
    private final boolean right;

    private First(Asked asked, Kind kind, double[] signals, boolean right) {
      this.asked = asked;
      this.kind = kind;
      this.signals = signals;
      this.right = right;
    }

    Kind kind() {
      return kind;
    }

    /** Whether it answers. */
    boolean right() {
      return right;
    }
  }

  Firsts(Knowing knowing, Rescoring rescoring) {
    this.knowing = knowing;
    this.rescoring = rescoring;
  }

  void add(Asked asked) {
    boolean learned =
        knowing == Knowing.MEANING ? asked.meaning().isPresent() : asked.vectors() == MISSING;
    if (!learned) {
      return;
    }
    if (asked.question().answerable()) {
      add(asked, Kind.ANSWERABLE);
      add(asked.withoutAnswer(), Kind.PASSAGE_MISSING);
    } else if (asked.question().unanswerable()) {
      add(asked, Kind.ARTICLE_MISSING);
    }
  }

  private void add(Asked asked, Kind kind) {
    Optional<Meaning> meaning = knowing == Knowing.MEANING ? asked.meaning() : Optional.empty();
    List<RankedPassage> ranked = rescoring.rank(asked.found(), meaning);
    if (!ranked.isEmpty()) {
      RankedPassage first = ranked.getFirst();
      boolean right = kind == Kind.ANSWERABLE && asked.isRight(first.passage());
      all.add(new First(asked, kind, Rescoring.confidence(knowing, first, ranked), right));
    }
  }

  List<String> names() {
    return Rescoring.confidenceNames(knowing);
  }

  List<First> all() {
    return all;
  }

  private Example example(First first, Map<String, Long> counts) {
    return new Example(
        first.signals, first.kind.weight * first.asked.set().weight() / counts.get(group(first)));
  }

  private static String group(First first) {
    return first.kind + " " + first.asked.vectors() + " " + first.asked.set().name();
  }

  LogisticFit fit(List<First> some) {
    Map<String, Long> counts =
        some.stream().collect(Collectors.groupingBy(Firsts::group, Collectors.counting()));
    return LogisticFit.fit(some, first -> example(first, counts), first -> first.right ? 1 : 0);
  }

  /** The chance of each to be right, by weights learned from the other sets alone. */
  double[] unseen() {
    double[] chances = new double[all.size()];
    Set<String> sets =
        all.stream().map(first -> first.asked.set().name()).collect(Collectors.toSet());
    for (String set : sets) {
      LogisticFit fit =
          fit(all.stream().filter(first -> !first.asked.set().name().equals(set)).toList());
      for (int i = 0; i < chances.length; i++) {
        if (all.get(i).asked.set().name().equals(set)) {
          chances[i] = 1 / (1 + Math.exp(-fit.of(all.get(i).signals)));
        }
      }
    }
    return chances;
  }
}
