package org.quipu.retrieval.ranking;

import java.util.Arrays;
import java.util.List;
import org.quipu.corpus.Span;

/** Collects the words of a text with their places, and the runs of letters in them. */
final class WordList {
  private final List<Span> sentences;
  private final int[] firstWords;
  private final int[] gramEnds;
  private final int[] hashes;
  private final int[] stems;
  private final int[] starts;
  private final int[] ends;
  private final byte[] shapes;
  private int sentence;
  private int count;
  private int[] grams;
  private int gramCount;

  /**
   * An empty list.
   *
   * @param length of the text
   * @param size how many words will be added
   */
  WordList(int length, int size, List<Span> sentences) {
    this.sentences = sentences;
    this.firstWords = new int[sentences.size() + 1];
    this.gramEnds = new int[Math.max(1, sentences.size())];
    hashes = new int[size];
    stems = new int[size];
    starts = new int[size];
    ends = new int[size];
    shapes = new byte[size];
    grams = new int[16 + length];
  }

  /**
   * Adds the next word of the text.
   *
   * @param stem the hash of its stemmed term; 0 for a word that is not searched for
   */
  void add(int start, int end, int stem, WordReading word) {
    boolean opens = count == 0;
    while (sentence + 1 < sentences.size() && start >= sentences.get(sentence + 1).start()) {
      gramEnds[sentence] = gramCount;
      sentence++;
      firstWords[sentence] = count;
      opens = true;
    }
    hashes[count] = word.hash();
    stems[count] = stem;
    starts[count] = start;
    ends[count] = end;
    shapes[count] = (byte) (word.shape() | (opens ? Shape.OPENS_SENTENCE : 0));
    count++;
    addGrams(word);
  }

  private void addGrams(WordReading word) {
    int after = gramCount + word.gramCount();
    if (after > grams.length) {
      grams = Arrays.copyOf(grams, 2 * after);
    }
    word.copyGrams(grams, gramCount);
    gramCount = after;
  }

  int[] hashes() {
    return hashes;
  }

  int[] stems() {
    return stems;
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  byte[] shapes() {
    return shapes;
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
