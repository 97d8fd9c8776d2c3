package org.quipu.retrieval.reading;

import java.util.function.IntConsumer;

/** The runs of four letters in a word, its ends included, each as a hash. */
public final class Grams {
  private static final int LENGTH = 4;
  private static final char EDGE = '_';

  private Grams() {}

  public static void of(CharSequence word, IntConsumer sink) {
    int padded = word.length() + 2;
    if (padded < LENGTH) {
      sink.accept(hash(word, -1, padded));
      return;
    }
    for (int start = -1; start + LENGTH <= word.length() + 1; start++) {
      sink.accept(hash(word, start, LENGTH));
    }
  }

  /** The number of runs in a word of the given length. */
  static int count(int letters) {
    return Math.max(1, letters + 2 - LENGTH + 1);
  }

  /** Writes all runs of a word, in order, into an array from an index on. */
  public static void of(char[] letters, int start, int end, int[] to, int at) {
    int run = Math.min(LENGTH, end - start + 2);
    int count = count(end - start);
    for (int gram = 0; gram < count; gram++) {
      int first = start + gram - 1;
      int hash = 17;
      for (int i = first; i < first + run; i++) {
        hash = hash * 31 + (i < start || i >= end ? EDGE : letters[i]);
      }
      to[at + gram] = Hashes.spread(hash);
    }
  }

  private static int hash(CharSequence word, int start, int length) {
    int hash = 17;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + (i < 0 || i >= word.length() ? EDGE : word.charAt(i));
    }
    return Hashes.spread(hash);
  }
}
