package org.quipu.retrieval.reading;

import java.util.Arrays;
import java.util.List;
import org.quipu.corpus.Span;

/** Collects the words of a text with their places and their runs of letters. */
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
  private int[] grams;
  private int gramCount;

  private WordList(int length, int[] stems, List<Span> sentences) {
    int size = stems.length;
    this.stems = stems;
    this.sentences = sentences;
    this.firstWords = new int[sentences.size() + 1];
    this.gramEnds = new int[Math.max(1, sentences.size())];
    hashes = new int[size];
    starts = new int[size];
    ends = new int[size];
    shapes = new byte[size];
    grams = new int[16 + length];
  }

  /**
   * The words of a text.
   *
   * @param length the length of the text
   * @param stems the hash of each word's stemmed term; 0 for a word that is not searched for
   */
  static WordList of(
      int length, WordPlaces places, WrittenWords words, int[] stems, List<Span> sentences) {
    WordList list = new WordList(length, stems, sentences);
    for (int word = 0; word < stems.length; word++) {
      list.add(word, places, words);
    }
    return list;
  }

  private void add(int word, WordPlaces places, WrittenWords words) {
    int start = places.start(word);
    boolean opens = word == 0;
    while (sentence + 1 < sentences.size() && start >= sentences.get(sentence + 1).start()) {
      gramEnds[sentence] = gramCount;
      sentence++;
      firstWords[sentence] = word;
      opens = true;
    }
    hashes[word] = words.hash(word);
    starts[word] = start;
    ends[word] = places.end(word);
    shapes[word] = (byte) (words.shape(word) | (opens ? Shape.OPENS_SENTENCE : 0));
    int after = gramCount + words.gramCount(word);
    if (after > grams.length) {
      grams = Arrays.copyOf(grams, 2 * after);
    }
    words.copyGrams(word, grams, gramCount);
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
      all[i] = hashes.length;
    }
    return all;
  }

  /** The runs of letters in the order of the text. */
  int[] grams() {
    return Arrays.copyOf(grams, gramCount);
  }

  /** For each sentence, the index after its last run. */
  int[] gramEnds() {
    int[] all = gramEnds.clone();
    for (int i = sentence; i < all.length; i++) {
      all[i] = gramCount;
    }
    return all;
  }
}
