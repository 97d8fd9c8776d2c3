package org.quipu.retrieval.encoder;

import java.util.Comparator;
import java.util.List;

/**
 * How near a passage is to a question in meaning, as cosines from -1 to 1. The shipped encoder
 * gives values between 0.7 and 0.95 for nearly every pair of texts, so only differences are
 * meaningful.
 *
 * @param passage the cosine of the question and the mean of the sentences' vectors
 * @param sentences the cosine of the question and each sentence, in the order of the text; at least
 *     one
 */
public record Nearness(double passage, List<Double> sentences) {
  public Nearness {
    sentences = List.copyOf(sentences);
  }

  /** The cosine of the question and the nearest sentence. */
  public double best() {
    return sentences.stream().max(Comparator.naturalOrder()).orElseThrow();
  }
}
