package org.quipu.retrieval.encoder;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Determines the meanings of questions, if an encoder runs and supports their language.
 * Thread-safe.
 */
public interface Meanings extends AutoCloseable {
  /** No meanings: everything works without an encoder, by words alone. */
  Meanings OFF = (question, lang, corpus) -> Optional.empty();

  /**
   * Meanings by the shipped encoder, which is loaded when first needed. If it cannot run, this is
   * logged once and no question has a meaning.
   *
   * @param folder the index's folder, where vectors of sentences are kept between runs
   * @param mostBytes the maximum size of their file
   */
  static Meanings shipped(Path folder, long mostBytes) {
    return new EncodedMeanings(() -> OnnxEncoder.load(EncoderFiles.ofProcess()), folder, mostBytes);
  }

  /**
   * Begins to load the encoder on a separate thread, so that the first question waits less for it.
   */
  default void prepare() {}

  /**
   * The meaning of a question; empty if no encoder runs, and for languages for which it was not
   * measured to help.
   *
   * @param lang the language tag of the question, or an empty string if unknown
   * @param corpus the digest of the state of the index
   */
  Optional<Meaning> of(String question, String lang, String corpus);

  /**
   * Begins to encode the sentences of a state of the index in advance; empty if no encoder runs, or
   * if all vectors exist.
   */
  default Optional<Filling> filling(String corpus) {
    return Optional.empty();
  }

  /** Whether the vectors of all sentences of a state of the index exist. */
  default boolean holdAllOf(String corpus) {
    return false;
  }

  @Override
  default void close() {}
}
