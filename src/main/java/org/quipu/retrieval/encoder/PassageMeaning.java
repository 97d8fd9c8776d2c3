package org.quipu.retrieval.encoder;

import java.util.List;

/**
 * The meaning of a passage.
 *
 * @param whole the mean of the sentences' vectors
 * @param sentences in the order of the text; at least one
 */
public record PassageMeaning(SentenceVector whole, List<SentenceVector> sentences) {
  public PassageMeaning {
    sentences = List.copyOf(sentences);
  }

  static PassageMeaning of(List<SentenceVector> sentences) {
    float[] sum = new float[sentences.getFirst().values().length];
    sentences.forEach(sentence -> sentence.addTo(sum));
    return new PassageMeaning(SentenceVector.along(sum), sentences);
  }

  /** How near it is to a question. */
  Nearness to(SentenceVector question) {
    return new Nearness(question.cosine(whole), sentences.stream().map(question::cosine).toList());
  }
}
