package org.quipu.retrieval.encoder;

import java.util.List;

/**
 * The sentences of a passage, as the encoder reads them.
 *
 * @param lang the language tag of its text
 * @param sentences in the order of the text
 */
public record PassageSentences(String lang, List<String> sentences) {
  /** The cost of a sentence besides its characters: the marks around it. */
  private static final int COST_OF_SENTENCE = 20;

  /** Longer sentences are truncated, in characters. */
  private static final int LONGEST_SENTENCE = 2_500;

  public PassageSentences {
    sentences = List.copyOf(sentences);
  }

  /** Whether it has sentences in a language that is encoded. */
  boolean isEncoded() {
    return !sentences.isEmpty() && EncodedLanguages.include(lang);
  }

  /**
   * The approximate cost of encoding, in characters: about 0.1 milliseconds each on a processor
   * without 8-bit integer instructions.
   */
  int cost() {
    int cost = 0;
    for (String sentence : sentences) {
      cost += Math.min(sentence.length(), LONGEST_SENTENCE) + COST_OF_SENTENCE;
    }
    return cost;
  }
}
