package org.quipu.retrieval.ranking;

import org.quipu.corpus.Span;

/**
 * The words of a passage as numbers, ready to be compared with a question; made once and kept while
 * the passage is in demand. Arrays are by word unless they say otherwise.
 *
 * @param stems the stemmed term's hash, 0 for a word that is not searched for
 * @param words the whole word's hash
 * @param starts where the word begins in the passage
 * @param ends one past its last unit
 * @param shapes what the word looks like
 * @param sentences the sentences, as spans of the passage
 * @param firstWords by sentence, and one more at the end: the sentence's first word
 * @param grams hashes of all runs of letters, ascending
 * @param gramCounts by gram: how often
 * @param gramSentences by gram: a bit for each sentence that has it; the last bit stands for the
 *     rest
 * @param stemCount how many words are searched for
 */
public record PassageTokens(
    String lang,
    int[] stems,
    int[] words,
    int[] starts,
    int[] ends,
    byte[] shapes,
    Span[] sentences,
    int[] firstWords,
    int[] grams,
    byte[] gramCounts,
    int[] gramSentences,
    int stemCount) {

  int size() {
    return words.length;
  }

  /** Roughly how many bytes it takes. */
  int weight() {
    return 200 + 17 * words.length + 36 * sentences.length + 9 * grams.length;
  }
}
