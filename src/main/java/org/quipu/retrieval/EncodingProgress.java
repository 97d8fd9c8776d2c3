package org.quipu.retrieval;

/** Watches passages being encoded; called by one thread. */
@FunctionalInterface
public interface EncodingProgress {
  /**
   * One more passage was encoded, or found to be.
   *
   * @param done passages so far
   * @return whether to go on
   */
  boolean at(int done);
}
