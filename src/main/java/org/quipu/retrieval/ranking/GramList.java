package org.quipu.retrieval.ranking;

import java.util.Arrays;

/** Collects runs of letters with the sentences that they stand in. */
final class GramList {
  private long[] all;
  private int size;

  /**
   * An empty list.
   *
   * @param guess about how many will be added
   */
  GramList(int guess) {
    all = new long[16 + guess];
  }

  /** Adds the runs of a word. */
  void add(CharSequence word, int sentence) {
    long bit = Math.min(sentence, PassageTokens.SENTENCE_BITS - 1);
    Grams.of(word, gram -> add((long) gram << 32 | bit));
  }

  private void add(long gram) {
    if (size == all.length) {
      all = Arrays.copyOf(all, size * 2);
    }
    all[size++] = gram;
  }

  /** To be called before the lists below are taken. */
  GramList sort() {
    Arrays.sort(all, 0, size);
    return this;
  }

  /** The distinct runs, ascending. */
  int[] hashes() {
    int[] hashes = new int[size];
    int at = -1;
    for (int i = 0; i < size; i++) {
      if (isNew(i)) {
        hashes[++at] = hash(i);
      }
    }
    return Arrays.copyOf(hashes, at + 1);
  }

  /** By distinct run: how often it was added, up to what fits. */
  byte[] counts() {
    byte[] counts = new byte[size];
    int at = -1;
    for (int i = 0; i < size; i++) {
      at += isNew(i) ? 1 : 0;
      counts[at] = (byte) Math.min(counts[at] + 1, Byte.MAX_VALUE);
    }
    return Arrays.copyOf(counts, at + 1);
  }

  /** By distinct run: a bit for each sentence. */
  int[] sentences() {
    int[] sentences = new int[size];
    int at = -1;
    for (int i = 0; i < size; i++) {
      at += isNew(i) ? 1 : 0;
      sentences[at] |= 1 << (int) all[i];
    }
    return Arrays.copyOf(sentences, at + 1);
  }

  private boolean isNew(int i) {
    return i == 0 || hash(i) != hash(i - 1);
  }

  private int hash(int i) {
    return (int) (all[i] >> 32);
  }
}
