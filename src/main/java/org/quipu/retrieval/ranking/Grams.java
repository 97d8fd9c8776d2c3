package org.quipu.retrieval.ranking;

import java.util.function.IntConsumer;

/** The runs of four letters in a word, its ends included, each as a hash. */
final class Grams {
  private static final int LENGTH = 4;
  private static final char EDGE = '_';

  private Grams() {}

  static void of(CharSequence word, IntConsumer sink) {
    int padded = word.length() + 2;
    if (padded < LENGTH) {
      sink.accept(hash(word, -1, padded));
      return;
    }
    for (int start = -1; start + LENGTH <= word.length() + 1; start++) {
      sink.accept(hash(word, start, LENGTH));
    }
  }

  /** All of a word, in its order. */
  static int[] of(CharSequence word) {
    int[] all = new int[Math.max(1, word.length() + 2 - LENGTH + 1)];
    int[] at = {0};
    of(word, gram -> all[at[0]++] = gram);
    return all;
  }

  private static int hash(CharSequence word, int start, int length) {
    int hash = 17;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + (i < 0 || i >= word.length() ? EDGE : word.charAt(i));
    }
    return Hashes.spread(hash);
  }
}
