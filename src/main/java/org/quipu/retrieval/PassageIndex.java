package org.quipu.retrieval;

import org.quipu.corpus.Corpus;

/**
 * Finds passages: the seam behind which the search engine stands. It is a cache of the corpus and
 * can be deleted and rebuilt at any time. Implemented by the embedded engine in {@code
 * retrieval.lucene}; a distributed engine would stand beside it.
 *
 * <p>Safe for use by many threads.
 */
public interface PassageIndex extends AutoCloseable {
  /** A consistent view, to be closed after use; a refresh in the meantime does not change it. */
  Snapshot snapshot();

  /**
   * Brings the index up to date with the corpus. Snapshots taken before see the old state, those
   * taken after see the new one, none sees anything between.
   *
   * @throws IndexException if the corpus cannot be listed or the index cannot be written; the old
   *     state stays in service
   */
  RefreshReport refresh(Corpus corpus, RefreshProgress progress);

  @Override
  void close();
}
