package org.quipu.retrieval;

/** Watches an index being brought up to date; called by one thread. */
@FunctionalInterface
public interface RefreshProgress {
  RefreshProgress SILENT = (doneBytes, allBytes, articles) -> {};

  /**
   * Something more was read.
   *
   * @param doneBytes of the corpus files that had to be read
   * @param allBytes of those files
   * @param articles that were indexed so far
   */
  void at(long doneBytes, long allBytes, int articles);
}
