package org.quipu.retrieval.ranking;

import java.util.Arrays;
import java.util.List;
import org.quipu.corpus.Span;

/** Collects the words of a text with their places, and the runs of letters in them. */
final class WordList {
  private final List<Span> sentences;
  private final int[] firstWords;
  private final int[] gramEnds;
  private int sentence;
  private int count;
  private int[] hashes;
  private int[] stems;
  private int[] starts;
  private int[] ends;
  private byte[] shapes;
  private int[] grams;
  private int gramCount;

  WordList(String text, List<Span> sentences) {
    this.sentences = sentences;
    this.firstWords = new int[sentences.size() + 1];
    this.gramEnds = new int[Math.max(1, sentences.size())];
    int guess = 16 + text.length() / 5;
    hashes = new int[guess];
    stems = new int[guess];
    starts = new int[guess];
    ends = new int[guess];
    shapes = new byte[guess];
    grams = new int[16 + text.length()];
  }

  /** Adds the next word of the text. */
  void add(int start, int end, WrittenWord word) {
    boolean opens = count == 0;
    while (sentence + 1 < sentences.size() && start >= sentences.get(sentence + 1).start()) {
      gramEnds[sentence] = gramCount;
      sentence++;
      firstWords[sentence] = count;
      opens = true;
    }
    grow();
    hashes[count] = word.hash();
    stems[count] = word.stem();
    starts[count] = start;
    ends[count] = end;
    shapes[count] = (byte) (word.shape() | (opens ? Shape.OPENS_SENTENCE : 0));
    count++;
    addGrams(word);
  }

  private void addGrams(WrittenWord word) {
    int after = gramCount + word.gramCount();
    if (after > grams.length) {
      grams = Arrays.copyOf(grams, 2 * after);
    }
    word.copyGrams(grams, gramCount);
    gramCount = after;
  }

  private void grow() {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      stems = Arrays.copyOf(stems, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      shapes = Arrays.copyOf(shapes, count * 2);
    }
  }

  int[] hashes() {
    return Arrays.copyOf(hashes, count);
  }

  int[] stems() {
    return Arrays.copyOf(stems, count);
  }

  int[] starts() {
    return Arrays.copyOf(starts, count);
  }

  int[] ends() {
    return Arrays.copyOf(ends, count);
  }

  byte[] shapes() {
    return Arrays.copyOf(shapes, count);
  }

  int[] firstWords() {
    int[] all = firstWords.clone();
    for (int i = sentence + 1; i < all.length; i++) {
      all[i] = count;
    }
    return all;
  }

  /** The runs of letters in the order of the text. */
  int[] grams() {
    return Arrays.copyOf(grams, gramCount);
  }

  /** By sentence: one past its last run. */
  int[] gramEnds() {
    int[] all = gramEnds.clone();
    for (int i = sentence; i < all.length; i++) {
      all[i] = gramCount;
    }
    return all;
  }
}
