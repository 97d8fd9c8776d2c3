package org.quipu.retrieval.ranking;

import java.util.Arrays;
import java.util.List;
import org.quipu.corpus.Span;

/**
 * The words of a passage as numbers, ready to be compared with a question; made once and kept while
 * the passage is in demand.
 */
public final class PassageTokens {
  /** Sentences that have a bit of their own beside each run of letters; the rest share the last. */
  static final int SENTENCE_BITS = 31;

  private final String lang;
  private final List<Span> sentences;

  // By word.
  private final int[] stems;
  private final int[] words;
  private final int[] starts;
  private final int[] ends;
  private final byte[] shapes;

  // By sentence, and one more at the end.
  private final int[] firstWords;

  // By run of letters, in ascending order of their hashes.
  private final int[] grams;
  private final byte[] gramCounts;
  private final int[] gramSentences;

  private final int stemCount;

  PassageTokens(String lang, List<Span> sentences, WordList words, int[] stems, GramList grams) {
    this.lang = lang;
    this.sentences = List.copyOf(sentences);
    this.stems = stems;
    this.words = words.hashes();
    this.starts = words.starts();
    this.ends = words.ends();
    this.shapes = words.shapes();
    this.firstWords = words.firstWords();
    this.grams = grams.hashes();
    this.gramCounts = grams.counts();
    this.gramSentences = grams.sentences();
    this.stemCount = (int) Arrays.stream(stems).filter(stem -> stem != 0).count();
  }

  /** The language tag of the analyzer that cut it. */
  public String lang() {
    return lang;
  }

  int size() {
    return words.length;
  }

  /** How many words are searched for. */
  int stemCount() {
    return stemCount;
  }

  /** The hash of a word's stemmed term; 0 for a word that is not searched for. */
  int stem(int word) {
    return stems[word];
  }

  /** The hash of the whole word. */
  int word(int word) {
    return words[word];
  }

  /** Where a word stands in the passage. */
  Span span(int word) {
    return new Span(starts[word], ends[word]);
  }

  /** What a word looks like. */
  byte shape(int word) {
    return shapes[word];
  }

  /** Whether these words stand in the passage next to each other and in this order. */
  public boolean holdsInRow(List<String> folded) {
    int[] wanted = folded.stream().mapToInt(Hashes::of).toArray();
    for (int at = 0; at + wanted.length <= words.length; at++) {
      if (Arrays.equals(words, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  int sentences() {
    return sentences.size();
  }

  /** Where a sentence stands in the passage. */
  Span sentence(int sentence) {
    return sentences.get(sentence);
  }

  int firstWord(int sentence) {
    return firstWords[sentence];
  }

  /** One past the sentence's last word. */
  int endWord(int sentence) {
    return firstWords[sentence + 1];
  }

  /** Where a run of letters stands in the list of runs; negative if the passage has it not. */
  int findGram(int gram) {
    return Arrays.binarySearch(grams, gram);
  }

  int gramCount(int place) {
    return gramCounts[place];
  }

  boolean gramIn(int place, int sentence) {
    return (gramSentences[place] >>> Math.min(sentence, SENTENCE_BITS - 1) & 1) != 0;
  }

  /**
   * How much two passages have in common: the share of the runs of letters of either that both have
   * (the Jaccard coefficient), 0 to 1.
   */
  double likeness(PassageTokens other) {
    int common = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < grams.length && theirs < other.grams.length) {
      int order = Integer.compare(grams[mine], other.grams[theirs]);
      common += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    int all = grams.length + other.grams.length - common;
    return all == 0 ? 1 : (double) common / all;
  }

  /** Roughly how many bytes it takes. */
  public int weight() {
    return 250 + 17 * words.length + 36 * sentences.size() + 9 * grams.length;
  }
}
