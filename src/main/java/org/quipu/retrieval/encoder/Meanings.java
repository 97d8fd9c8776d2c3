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
   * Begins to load the shipped encoder on a thread of its own; whoever asks first waits for it, a
   * quarter of a second at most. Where it cannot run, one line in the log says so and no question
   * is known.
   *
   * @param folder where vectors of sentences are kept from run to run, the index's own
   * @param mostBytes how large their file may become
   */
  static Meanings load(Path folder, long mostBytes) {
    return EncodedMeanings.load(
        () -> OnnxEncoder.load(EncoderFiles.ofProcess()), folder, mostBytes);
  }

  /**
   * What a question means; empty where no encoder runs, and for languages in which it was not
   * measured to help.
   *
   * @param lang the language tag of the question, empty if it is not known
   * @param corpus the digest of the state of the index that is asked
   */
  Optional<Meaning> of(String question, String lang, String corpus);

  @Override
  default void close() {}
}
