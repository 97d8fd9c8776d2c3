package org.quipu.retrieval.encoder;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Says what questions mean, where an encoder runs and knows their language. Safe for many threads.
 */
public interface Meanings extends AutoCloseable {
  /** Knows no question: everything works without an encoder, by words alone. */
  Meanings OFF = (question, lang, corpus) -> Optional.empty();

  /**
   * Meanings by the shipped encoder, which is loaded when it is first needed. Where it cannot run,
   * one line in the log says so and no question is known.
   *
   * @param folder where vectors of sentences are kept from run to run, the index's own
   * @param mostBytes how large their file may become
   */
  static Meanings shipped(Path folder, long mostBytes) {
    return new EncodedMeanings(() -> OnnxEncoder.load(EncoderFiles.ofProcess()), folder, mostBytes);
  }

  /**
   * Begins to load the encoder on a thread of its own, so that the first question, which waits for
   * it, waits less.
   */
  default void prepare() {}

  /**
   * What a question means; empty where no encoder runs, and for languages in which it was not
   * measured to help.
   *
   * @param lang the language tag of the question, empty if it is not known
   * @param corpus the digest of the state of the index that is asked
   */
  Optional<Meaning> of(String question, String lang, String corpus);

  /**
   * Begins to encode the sentences of a state of the index beforehand; empty where no encoder runs
   * and where all are there.
   */
  default Optional<Filling> filling(String corpus) {
    return Optional.empty();
  }

  /** Whether the vectors of all sentences of a state of the index are there. */
  default boolean holdAllOf(String corpus) {
    return false;
  }

  @Override
  default void close() {}
}
