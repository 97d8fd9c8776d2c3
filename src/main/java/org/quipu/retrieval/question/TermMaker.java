package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.language.Language;
import org.quipu.language.Marks;
import org.quipu.retrieval.reading.TextAnalysis;

/** Makes terms of a question's words for the passages of one language. */
final class TermMaker {
  private static final int SHORTEST_MARKED = 3;

  private final String lang;
  private final TextAnalysis analysis;
  private final TermStatistics statistics;

  TermMaker(String lang, TextAnalysis analysis, TermStatistics statistics) {
    this.lang = lang;
    this.analysis = analysis;
    this.statistics = statistics;
  }

  /**
   * The term of a word; none if the language searches for nothing like it.
   *
   * @param own the word's stem where it stands
   */
  Optional<QueryTerm> term(QueryWord word, Optional<String> own, Rendering rendering) {
    boolean translated = rendering.words().stream().noneMatch(w -> w.equals(word.folded()));
    Map<String, String> byStem = new LinkedHashMap<>();
    if (!translated) {
      own.or(() -> word.label() ? Optional.of(word.folded()) : Optional.empty())
          .ifPresent(stem -> byStem.put(stem, word.folded()));
    }
    for (String other : rendering.words()) {
      String stem = stems(other);
      if (!stem.isEmpty() && !other.equals(word.folded())) {
        byStem.putIfAbsent(stem, other);
      }
    }
    if (byStem.isEmpty()) {
      return Optional.empty();
    }
    if (!translated && byStem.keySet().stream().noneMatch(stem -> frequency(stem) > 0)) {
      marked(word).forEach(stem -> byStem.putIfAbsent(stem, word.folded()));
    }
    String stem =
        byStem.keySet().stream()
            .filter(s -> frequency(s) > 0)
            .findFirst()
            .orElse(byStem.keySet().iterator().next());
    List<String> words = new ArrayList<>(rendering.words());
    String first = byStem.get(stem);
    words.remove(first);
    words.addFirst(first);
    return Optional.of(term(word, stem, words, standIns(byStem, stem, rendering)));
  }

  // What stemmers take off is told by its accents: "fumigacion" is not cut where "fumigación" is.
  private List<String> marked(QueryWord word) {
    if (word.number() || word.label() || word.folded().length() < SHORTEST_MARKED) {
      return List.of();
    }
    List<String> ways = new ArrayList<>(List.of(word.folded()));
    ways.addAll(Marks.of(Language.of(lang)).on(word.folded()));
    return ways.stream().map(this::stems).filter(stem -> frequency(stem) > 0).distinct().toList();
  }

  private List<StandIn> standIns(Map<String, String> byStem, String stem, Rendering rendering) {
    Map<String, Double> weights = new LinkedHashMap<>();
    byStem.keySet().forEach(other -> weights.put(other, 1.0));
    for (StandIn standIn : rendering.standIns()) {
      String stems = stems(standIn.word());
      if (!stems.isEmpty()) {
        weights.merge(stems, standIn.weight(), Math::max);
      }
    }
    weights.remove(stem);
    List<StandIn> known = new ArrayList<>();
    weights.forEach(
        (other, weight) -> {
          if (frequency(other) > 0) {
            known.add(new StandIn(other, weight));
          }
        });
    return known;
  }

  private QueryTerm term(QueryWord word, String stem, List<String> words, List<StandIn> standIns) {
    int frequency = frequency(stem);
    // A word that only its stand-ins are known of is as telling as the commonest of them.
    for (StandIn standIn : standIns) {
      if (frequency(stem) == 0 || standIn.weight() == 1) {
        frequency = Math.max(frequency, frequency(standIn.word()));
      }
    }
    int wordFrequency = words.stream().mapToInt(statistics::wordFrequency).max().orElse(0);
    return new QueryTerm(
        word,
        stem,
        word.emphasis() * Bm25.idf(statistics.passages(lang), frequency),
        word.emphasis() * Bm25.idf(statistics.allPassages(), wordFrequency),
        frequency > 0,
        words,
        standIns);
  }

  /** In how many passages a stem is; of a phrase, in how many all of its stems may be. */
  private int frequency(String stems) {
    int least = Integer.MAX_VALUE;
    for (String stem : stems.split(" ", -1)) {
      least = Math.min(least, statistics.frequency(lang, stem));
    }
    return least;
  }

  private String stems(String words) {
    List<String> stems = new ArrayList<>();
    analysis.stems(lang, words, (term, start, end) -> stems.add(term.toString()));
    return String.join(" ", stems);
  }
}
