package org.quipu.retrieval.encoder;

import java.util.List;

/**
 * A passage as the encoder reads it.
 *
 * @param lang the language tag of its text
 * @param sentences in the order of the text
 */
public record PassageSentences(String lang, List<String> sentences) {
  /** What a sentence costs beside its characters: the marks around it. */
  private static final int COST_OF_SENTENCE = 20;

  /** More of a sentence than this is cut off. */
  private static final int LONGEST_SENTENCE = 2_500;

  public PassageSentences {
    sentences = List.copyOf(sentences);
  }

  /** Whether it has sentences, in a language that is encoded. */
  boolean isEncoded() {
    return !sentences.isEmpty() && EncodedLanguages.include(lang);
  }

  /**
   * Roughly how long it takes to encode, in characters: about 0.1 milliseconds each on a processor
   * without instructions for numbers of 8 bits.
   */
  int cost() {
    int cost = 0;
    for (String sentence : sentences) {
      cost += Math.min(sentence.length(), LONGEST_SENTENCE) + COST_OF_SENTENCE;
    }
    return cost;
  }
}
