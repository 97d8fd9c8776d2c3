package org.quipu.retrieval;

import org.quipu.corpus.Corpus;
import org.quipu.retrieval.reading.TextAnalysis;

/**
 * Stores passages and finds candidates among them: the port for a search library, implemented by
 * the embedded engine in {@code retrieval.lucene}. Ranking is not the engine's business. Its data
 * is a cache of the corpus, which can be deleted and rebuilt at any time. Thread-safe.
 */
public interface SearchEngine extends AutoCloseable {
  /** The analysis that made the terms of the passages, and must be used for questions. */
  TextAnalysis analysis();

  /**
   * The newest state of the index, to be closed after use. The same object is returned as long as
   * nothing changes.
   *
   * @throws IndexException if the index cannot be read
   */
  Generation generation();

  /**
   * Refreshes the index from the corpus atomically: a generation taken before is unchanged, one
   * taken afterwards has all of the new state.
   *
   * @throws IndexException if the corpus cannot be listed or the index cannot be written; the old
   *     state stays in service
   */
  RefreshReport refresh(Corpus corpus, RefreshProgress progress);

  @Override
  void close();
}
