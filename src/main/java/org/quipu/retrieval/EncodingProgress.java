package org.quipu.retrieval;

/** Observes the encoding of passages. */
@FunctionalInterface
public interface EncodingProgress {
  /**
   * Called when one more passage has been encoded, or found to be already. Called by one thread at
   * a time.
   *
   * @param done the number of passages so far
   * @return whether to continue
   */
  boolean at(int done);
}
