package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.language.Language;
import org.quipu.language.Marks;
import org.quipu.retrieval.reading.TextAnalysis;

/**
 * Creates the terms of a question's words for the passages of one language, in two steps, so that
 * all their frequencies can be fetched at once in between.
 */
final class TermMaker {
  private static final int SHORTEST_MARKED = 3;

  private final String lang;
  private final TextAnalysis analysis;

  TermMaker(String lang, TextAnalysis analysis) {
    this.lang = lang;
    this.analysis = analysis;
  }

  /**
   * A word with the stems that may match it.
   *
   * @param words the stems that count as the word's own, in order of preference, with the word that
   *     each was made from
   * @param standIns the weights of stems that count less; stems of a phrase are separated by spaces
   */
  record Draft(
      QueryWord word,
      List<String> renderings,
      Map<String, String> words,
      Map<String, Double> standIns) {
    /** All single stems. */
    Stream<String> stems() {
      return Stream.concat(words.keySet().stream(), standIns.keySet().stream())
          .flatMap(stems -> Arrays.stream(stems.split(" ", -1)));
    }
  }

  /**
   * The draft of a word's term; empty if the language's analyzer drops the word.
   *
   * @param own the word's stem in its context
   */
  Optional<Draft> draft(QueryWord word, Optional<String> own, Rendering rendering) {
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
    Map<String, Double> weights = new LinkedHashMap<>();
    byStem.keySet().forEach(other -> weights.put(other, 1.0));
    for (StandIn standIn : rendering.standIns()) {
      String stems = stems(standIn.word());
      if (!stems.isEmpty()) {
        weights.merge(stems, standIn.weight(), Math::max);
      }
    }
    return Optional.of(new Draft(word, rendering.words(), byStem, weights));
  }

  /** The term of a draft, with the first of its own stems that any passage contains. */
  QueryTerm term(Draft draft, TermStatistics statistics) {
    Set<String> own = draft.words().keySet();
    Optional<String> known = own.stream().filter(s -> frequency(s, statistics) > 0).findFirst();
    List<String> marked = known.isPresent() ? List.of() : marked(draft.word(), draft, statistics);
    String stem =
        known.or(() -> marked.stream().findFirst()).orElseGet(() -> own.iterator().next());
    List<String> words = new ArrayList<>(draft.renderings());
    String first = draft.words().getOrDefault(stem, words.getFirst());
    words.remove(first);
    words.addFirst(first);
    Map<String, Double> weights = new LinkedHashMap<>(draft.standIns());
    marked.forEach(other -> weights.put(other, 1.0));
    List<StandIn> standIns = new ArrayList<>();
    weights.forEach(
        (other, weight) -> {
          if (!other.equals(stem) && frequency(other, statistics) > 0) {
            standIns.add(new StandIn(other, weight));
          }
        });
    return term(draft.word(), stem, words, standIns, statistics);
  }

  // Stemmers recognise some endings by their accents: "fumigacion" is not stemmed like
  // "fumigación".
  private List<String> marked(QueryWord word, Draft draft, TermStatistics statistics) {
    boolean asWritten = draft.words().containsValue(word.folded());
    if (!asWritten || word.number() || word.label() || word.folded().length() < SHORTEST_MARKED) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(word.folded()), Marks.of(Language.of(lang)).on(word.folded()).stream())
        .map(this::stems)
        .filter(stem -> frequency(stem, statistics) > 0)
        .distinct()
        .toList();
  }

  private QueryTerm term(
      QueryWord word,
      String stem,
      List<String> words,
      List<StandIn> standIns,
      TermStatistics statistics) {
    int frequency = frequency(stem, statistics);
    // The commonest stand-in determines the idf if only stand-ins are known, or if it counts in
    // full.
    for (StandIn standIn : standIns) {
      if (frequency(stem, statistics) == 0 || standIn.weight() == 1) {
        frequency = Math.max(frequency, frequency(standIn.word(), statistics));
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

  /**
   * The number of passages that contain a stem; for a phrase, an upper bound for all of its stems.
   */
  private int frequency(String stems, TermStatistics statistics) {
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
