package org.quipu.retrieval;

/** Observes the refresh of an index; called by one thread. */
@FunctionalInterface
public interface RefreshProgress {
  RefreshProgress SILENT = (doneBytes, allBytes, articles) -> {};

  /**
   * Called when more has been read.
   *
   * @param doneBytes the bytes read so far, of the corpus files that have to be read
   * @param allBytes the total size of those files
   * @param articles the number of articles indexed so far
   */
  void at(long doneBytes, long allBytes, int articles);
}
