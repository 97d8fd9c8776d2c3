package org.quipu.retrieval.ranking;

import java.util.Arrays;

/** The words of a text as its analysis finds them, stems put beside words. */
final class WordAnalysis {
  private final String text;
  private final String lang;
  private final WordPlaces places;
  private int[] hashes;
  private int[][] grams;
  private int[] stems = new int[0];

  private WordAnalysis(String text, String lang) {
    this.text = text;
    this.lang = lang;
    this.places = new WordPlaces(text.length());
    hashes = new int[16 + text.length() / 5];
    grams = new int[hashes.length][];
  }

  static WordAnalysis of(String text, String lang, TextAnalysis analysis) {
    WordAnalysis found = new WordAnalysis(text, lang);
    analysis.words(text, found::addWord);
    found.stems = new int[found.count()];
    analysis.stems(lang, text, found.new Stems());
    return found;
  }

  private void addWord(CharSequence term, int start, int end) {
    int count = count();
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      grams = Arrays.copyOf(grams, count * 2);
    }
    hashes[count] = Hashes.of(term);
    grams[count] = Grams.of(term);
    places.place(start, end);
  }

  int count() {
    return places.count();
  }

  int start(int word) {
    return places.start(word);
  }

  int end(int word) {
    return places.end(word);
  }

  WrittenWord word(int word) {
    long key = WrittenWord.key(lang, text, start(word), end(word));
    return new WrittenWord(key, hashes[word], stems[word], Shape.of(text, start(word), end(word)), grams[word]);
  }

  /** Puts stems beside words: both cuts agree on where words begin. */
  private final class Stems implements TextAnalysis.TermSink {
    private int at;

    @Override
    public void term(CharSequence term, int start, int end) {
      while (at < stems.length && start(at) < start) {
        at++;
      }
      if (at < stems.length && start(at) < end) {
        stems[at] = Hashes.of(term);
      }
    }
  }
}
