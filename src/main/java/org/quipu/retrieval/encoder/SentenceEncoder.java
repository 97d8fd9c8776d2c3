package org.quipu.retrieval.encoder;

/** Turns texts into vectors that are near each other where the texts mean the same. */
interface SentenceEncoder extends AutoCloseable {
  SentenceVector question(String text);

  SentenceVector sentence(String text);

  @Override
  void close();
}
