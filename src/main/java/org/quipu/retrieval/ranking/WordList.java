package org.quipu.retrieval.ranking;

import java.util.Arrays;
import java.util.List;
import org.quipu.corpus.Span;

/** Collects the words of a text with their places, and the runs of letters in them. */
final class WordList implements TextAnalysis.TermSink {
  private final String text;
  private final List<Span> sentences;
  private final int[] firstWords;
  private final GramList grams;
  private int sentence;
  private int count;
  private int[] hashes;
  private int[] starts;
  private int[] ends;
  private byte[] shapes;

  WordList(String text, List<Span> sentences) {
    this.text = text;
    this.sentences = sentences;
    this.firstWords = new int[sentences.size() + 1];
    this.grams = new GramList(text.length());
    int guess = 16 + text.length() / 5;
    hashes = new int[guess];
    starts = new int[guess];
    ends = new int[guess];
    shapes = new byte[guess];
  }

  @Override
  public void term(CharSequence term, int start, int end) {
    boolean opens = count == 0;
    while (sentence + 1 < sentences.size() && start >= sentences.get(sentence + 1).start()) {
      sentence++;
      firstWords[sentence] = count;
      opens = true;
    }
    grow();
    hashes[count] = Hashes.of(term);
    starts[count] = start;
    ends[count] = end;
    shapes[count] = Shape.of(text, start, end, opens);
    count++;
    grams.add(term, sentence);
  }

  private void grow() {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      shapes = Arrays.copyOf(shapes, count * 2);
    }
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  GramList grams() {
    return grams;
  }

  int[] hashes() {
    return Arrays.copyOf(hashes, count);
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
}
