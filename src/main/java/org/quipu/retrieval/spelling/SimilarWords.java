package org.quipu.retrieval.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the corpus most similar to a given one: the same as Lucene's {@code
 * DirectSpellChecker} finds with two edits and a common prefix of one letter, but without building
 * an automaton for every word. Thread-safe.
 */
final class SimilarWords {
  /** The number of most similar words inspected for each one wanted. */
  private static final int INSPECTED = 5;

  private final CorpusWords words;
  private final double leastLikeness;

  /**
   * Creates a finder for one state of the index.
   *
   * @param leastLikeness the least similarity accepted, 0 to 1
   */
  SimilarWords(CorpusWords words, double leastLikeness) {
    this.words = words;
    this.leastLikeness = leastLikeness;
  }

  /**
   * A word of the corpus.
   *
   * @param likeness 1 minus the number of edits divided by the shorter word's length
   * @param frequency the number of passages that contain it
   */
  record Similar(String word, double likeness, int frequency) {}

  /** The most similar words, with ties broken by frequency. */
  List<Similar> to(String word, int most) {
    List<Similar> oneEdit = new ArrayList<>();
    List<Similar> twoEdits = new ArrayList<>();
    for (Map.Entry<String, Integer> near : near(word).entrySet()) {
      int edits = near.getValue();
      int shorter = Math.min(near.getKey().length(), word.length());
      float likeness = 1f - (float) edits / shorter;
      if (edits > 0 && likeness >= (float) leastLikeness) {
        Similar similar = new Similar(near.getKey(), likeness, 0);
        twoEdits.add(similar);
        if (edits == 1) {
          oneEdit.add(similar);
        }
      }
    }
    Set<Similar> inspected = new LinkedHashSet<>(likest(oneEdit, INSPECTED * most));
    if (inspected.size() < INSPECTED * most) {
      inspected.addAll(likest(twoEdits, INSPECTED * most));
    }
    return best(inspected, most);
  }

  private Map<String, Integer> near(String word) {
    Map<String, Integer> near = new HashMap<>();
    for (WordBlock block : words.blocks()) {
      block.near(word, near);
    }
    return near;
  }

  private static List<Similar> likest(List<Similar> similar, int most) {
    return similar.stream()
        .sorted(
            Comparator.comparingDouble(Similar::likeness).reversed().thenComparing(Similar::word))
        .limit(most)
        .toList();
  }

  private List<Similar> best(Set<Similar> inspected, int most) {
    Map<String, Integer> frequencies =
        words.frequencies(inspected.stream().map(Similar::word).toList());
    List<Similar> counted = new ArrayList<>();
    for (Similar similar : inspected) {
      int frequency = frequencies.getOrDefault(similar.word(), 0);
      counted.add(new Similar(similar.word(), similar.likeness(), frequency));
    }
    counted.sort(
        Comparator.comparingDouble(Similar::likeness)
            .thenComparingInt(Similar::frequency)
            .reversed()
            .thenComparing(Similar::word));
    return counted.subList(0, Math.min(most, counted.size()));
  }
}
