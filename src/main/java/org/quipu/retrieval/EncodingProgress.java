package org.quipu.retrieval;

/** Watches passages being encoded. */
@FunctionalInterface
public interface EncodingProgress {
  /**
   * One more passage was encoded, or found to be. Called by one thread at a time.
   *
   * @param done passages so far
   * @return whether to go on
   */
  boolean at(int done);
}
