package org.quipu.retrieval.encoder;

/** Maps texts to vectors that are near each other if the texts have similar meanings. */
interface SentenceEncoder extends AutoCloseable {
  SentenceVector question(String text);

  SentenceVector sentence(String text);

  @Override
  void close();
}
