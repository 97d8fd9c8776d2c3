package org.quipu.retrieval.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Span;

/**
 * The words of a passage as numbers, ready for comparison with a question; computed once and cached
 * while the passage is in demand.
 */
public final class PassageTokens {
  private final String lang;
  private final List<Span> sentences;

  // Indexed by word.
  private final int[] stems;
  private final int[] words;
  private final int[] starts;
  private final int[] ends;
  private final byte[] shapes;

  // Indexed by sentence, with one more entry at the end.
  private final int[] firstWords;

  // The runs of letters in the order of the text, and for each sentence the index after its last
  // run.
  private final int[] grams;
  private final int[] gramEnds;

  private final int stemCount;

  // Computed when passages are first compared.
  private volatile int @Nullable [] distinctGrams;

  PassageTokens(String lang, List<Span> sentences, WordList words) {
    this.lang = lang;
    this.sentences = List.copyOf(sentences);
    this.stems = words.stems();
    this.words = words.hashes();
    this.starts = words.starts();
    this.ends = words.ends();
    this.shapes = words.shapes();
    this.firstWords = words.firstWords();
    this.grams = words.grams();
    this.gramEnds = words.gramEnds();
    this.stemCount = (int) Arrays.stream(stems).filter(stem -> stem != 0).count();
  }

  /** The language tag of the analyzer used. */
  public String lang() {
    return lang;
  }

  public int size() {
    return words.length;
  }

  /** The number of words that are searched for. */
  public int stemCount() {
    return stemCount;
  }

  /** The hash of a word's stemmed term; 0 for a word that is not searched for. */
  public int stem(int word) {
    return stems[word];
  }

  /** The hash of the whole word. */
  public int word(int word) {
    return words[word];
  }

  /** The span of a word in the passage. */
  public Span span(int word) {
    return new Span(starts[word], ends[word]);
  }

  /** The shape of a word. */
  public byte shape(int word) {
    return shapes[word];
  }

  /** Whether the passage contains these words consecutively and in this order. */
  public boolean holdsInRow(List<String> folded) {
    int[] wanted = folded.stream().mapToInt(Hashes::of).toArray();
    for (int at = 0; at + wanted.length <= words.length; at++) {
      if (Arrays.equals(words, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  public int sentences() {
    return sentences.size();
  }

  /** The span of a sentence in the passage. */
  public Span sentence(int sentence) {
    return sentences.get(sentence);
  }

  public int firstWord(int sentence) {
    return firstWords[sentence];
  }

  /** The index after the sentence's last word. */
  public int endWord(int sentence) {
    return firstWords[sentence + 1];
  }

  /** The run of letters at an index, in the order of the text. */
  public int gram(int place) {
    return grams[place];
  }

  /**
   * The number of stretches of runs of letters: one per sentence, or one if there are no sentences.
   */
  public int gramStretches() {
    return gramEnds.length;
  }

  /** The index after the last run of a stretch. */
  public int endGram(int stretch) {
    return gramEnds[stretch];
  }

  /**
   * The similarity of two passages: the Jaccard coefficient of their sets of runs of letters, 0 to
   * 1.
   */
  public double likeness(PassageTokens other) {
    int[] mine = distinctGrams();
    int[] theirs = other.distinctGrams();
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < mine.length && j < theirs.length) {
      int order = Integer.compare(mine[i], theirs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = mine.length + theirs.length - common;
    return all == 0 ? 1 : (double) common / all;
  }

  private int[] distinctGrams() {
    int[] known = distinctGrams;
    if (known == null) {
      known = Arrays.stream(grams).sorted().distinct().toArray();
      distinctGrams = known;
    }
    return known;
  }

  /** The approximate size in bytes. */
  public int weight() {
    return 250 + 17 * words.length + 40 * sentences.size() + 7 * grams.length;
  }
}
