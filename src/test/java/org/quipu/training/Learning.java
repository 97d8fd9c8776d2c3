package org.quipu.training;

import static org.quipu.training.Asked.Vectors.MISSING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Rescoring;
import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.SentenceMatch;
import org.quipu.retrieval.signal.SentenceSighting;
import org.quipu.retrieval.signal.Sentences;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signal;
import org.quipu.retrieval.signal.Signals;

/** Converts questions and their candidates to rows for training. */
final class Learning {
  /** Candidates further down hardly ever win; of them only the right ones are learned from. */
  private static final int CANDIDATES = 14;

  private static final int CANDIDATES_FOR_SENTENCES = 6;

  private static final Rescoring WITHOUT_WEIGHTS =
      new Rescoring(
          new Model<>(Signals.OF_SENTENCES, Map.of()),
          new Model<>(Signals.OF_PASSAGES, Map.of()),
          new Model<>(Signals.OF_PASSAGES_BY_MEANING, Map.of()));

  private Learning() {}

  static List<String> names(List<? extends Signal<?>> signals) {
    return signals.stream().map(Signal::name).toList();
  }

  static <T> double[] values(List<Signal<T>> signals, T seen) {
    return signals.stream().mapToDouble(signal -> signal.measure().applyAsDouble(seen)).toArray();
  }

  /** Weights as a model takes them and as its file has them: without those that are nothing. */
  static Map<String, Double> named(List<String> names, double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.3f", weights[i]));
      if (rounded > 0) {
        named.put(names.get(i), rounded);
      }
    }
    return named;
  }

  /** The sentences of what was found: right is one of a right passage that holds an answer. */
  static Pools sentences(List<Asked> all) {
    Pools pools = new Pools(names(Signals.OF_SENTENCES));
    for (Asked asked : all) {
      if (asked.vectors() != MISSING || asked.question().answers().isEmpty()) {
        continue;
      }
      pools.begin();
      for (RankedPassage passage :
          first(
              asked,
              WITHOUT_WEIGHTS.rank(asked.found(), Optional.empty()),
              CANDIDATES_FOR_SENTENCES)) {
        boolean right = asked.isRight(passage.passage());
        Sentences seen = passage.sighting().sentences();
        List<SentenceMatch> sentences = passage.sentences();
        for (int s = 0; s < seen.size(); s++) {
          String text = sentences.get(s).span().of(passage.passage().text());
          SentenceSighting sighting = seen.sighting(s);
          pools.add(
              values(Signals.OF_SENTENCES, sighting), right && asked.question().answeredIn(text));
        }
      }
      pools.end(asked, weight(asked));
    }
    return pools;
  }

  /** The passages that were found, beside what is known of them by words. */
  static Pools byWords(List<Asked> all, Model<SentenceSighting> sentences) {
    Rescoring rescoring =
        new Rescoring(
            sentences,
            new Model<>(Signals.OF_PASSAGES, Map.of()),
            new Model<>(Signals.OF_PASSAGES_BY_MEANING, Map.of()));
    Pools pools = new Pools(names(Signals.OF_PASSAGES));
    for (Asked asked : all) {
      if (asked.vectors() == MISSING) {
        List<RankedPassage> ranked = rescoring.rank(asked.found(), Optional.empty());
        add(asked, first(asked, ranked, CANDIDATES), Signals.OF_PASSAGES, pools);
      }
    }
    return pools;
  }

  /**
   * The passages that were found for questions whose meaning is known, beside what is known of them
   * by words and meaning, while vectors are missing and when all are there.
   *
   * @param byWords chooses those whose meaning is compared
   */
  static Pools byMeaning(
      List<Asked> all, Model<SentenceSighting> sentences, Model<Sighting> byWords) {
    Rescoring rescoring =
        new Rescoring(sentences, byWords, new Model<>(Signals.OF_PASSAGES_BY_MEANING, Map.of()));
    Pools pools = new Pools(names(Signals.OF_PASSAGES_BY_MEANING));
    for (Asked asked : all) {
      if (asked.meaning().isPresent()) {
        List<RankedPassage> ranked = rescoring.rank(asked.found(), asked.meaning());
        add(asked, ranked, Signals.OF_PASSAGES_BY_MEANING, pools);
      }
    }
    return pools;
  }

  private static void add(
      Asked asked, List<RankedPassage> ranked, List<Signal<Sighting>> signals, Pools pools) {
    if (asked.question().answerable()) {
      pools.begin();
      for (RankedPassage passage : ranked) {
        pools.add(values(signals, passage.sighting()), asked.isRight(passage.passage()));
      }
      pools.end(asked, weight(asked));
    }
  }

  private static double weight(Asked asked) {
    return asked.set().weight() / asked.set().questions().size();
  }

  // By the engine's score, so that what is learned does not depend on what was learned before.
  private static List<RankedPassage> first(Asked asked, List<RankedPassage> ranked, int most) {
    Map<RankedPassage, Double> scores = new LinkedHashMap<>();
    ranked.forEach(passage -> scores.put(passage, engineScore(asked, passage)));
    List<RankedPassage> sorted = new ArrayList<>(ranked);
    sorted.sort(
        Comparator.comparingDouble((RankedPassage passage) -> -scores.get(passage))
            .thenComparing(passage -> passage.passage().articleId())
            .thenComparingInt(passage -> passage.passage().ordinal()));
    return IntStream.range(0, sorted.size())
        .filter(i -> i < most || asked.isRight(sorted.get(i).passage()))
        .mapToObj(sorted::get)
        .toList();
  }

  private static double engineScore(Asked asked, RankedPassage passage) {
    return asked.found().candidates().get(passage.sighting().candidate()).score();
  }
}
