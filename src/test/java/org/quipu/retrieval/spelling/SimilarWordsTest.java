package org.quipu.retrieval.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.retrieval.spelling.SimilarWords.Similar;

/** Compares with an exhaustive search, over short words, so that many are similar. */
final class SimilarWordsTest {
  private static final double LIKENESS = 0.6;

  private final Random random = new Random(8);
  private final List<String> passages = passages();
  private final WordsOfPassages corpus = new WordsOfPassages(passages);
  private final SimilarWords words = new SimilarWords(corpus, LIKENESS);

  private List<String> passages() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(word() + " " + word());
    }
    return texts;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int length = 3 + random.nextInt(7); length > 0; length--) {
      word.append("abcñж".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /** The letters that must be put in, left out, replaced or exchanged, by the plain recurrence. */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int least = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        least = Math.min(least, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        edits[i][j] = exchanged ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
      }
    }
    return edits[a.length()][b.length()];
  }

  private List<String> nearest(String word) {
    Set<String> all = new HashSet<>();
    passages.forEach(text -> all.addAll(List.of(text.split(" "))));
    Map<String, Integer> frequencies = corpus.frequencies(all);
    return all.stream()
        .filter(other -> other.charAt(0) == word.charAt(0) && !other.equals(word))
        .filter(other -> edits(word, other) <= 2)
        .map(other -> similar(word, other, frequencies.get(other)))
        .filter(similar -> (float) similar.likeness() >= (float) LIKENESS)
        .sorted(
            Comparator.comparingDouble(Similar::likeness)
                .thenComparingInt(Similar::frequency)
                .reversed()
                .thenComparing(Similar::word))
        .map(
            similar ->
                similar.word() + " " + (float) similar.likeness() + " " + similar.frequency())
        .toList();
  }

  private static Similar similar(String word, String other, int frequency) {
    int shorter = Math.min(word.length(), other.length());
    return new Similar(other, 1f - (float) edits(word, other) / shorter, frequency);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void theLikestWordsAreFoundAndOfEquallyLikeOnesTheCommonest(int most) {
    for (int i = 0; i < 100; i++) {
      String word = word() + "x";
      List<String> nearest = nearest(word);
      List<String> found = new ArrayList<>();
      for (Similar similar : words.to(word, most)) {
        found.add(similar.word() + " " + (float) similar.likeness() + " " + similar.frequency());
      }
      assertEquals(nearest.subList(0, Math.min(most, nearest.size())), found, word);
    }
  }

  @Test
  void everyWordOfABlockMayBeHeldAndHardlyAnyOther() {
    int others = 0;
    List<WordBlock> blocks = corpus.blocks();
    for (int i = 0; i < 3_000; i++) {
      String word = word();
      boolean held = !corpus.frequencies(List.of(word)).isEmpty();
      assertTrue(!held || blocks.stream().anyMatch(block -> block.mayHold(word)), word);
      others += blocks.stream().anyMatch(block -> block.mayHold(word + "ñx")) ? 1 : 0;
    }
    assertTrue(others < 200, others + " of 3,000 were not ruled out");
  }
}
