package org.quipu.retrieval;

import org.quipu.corpus.Corpus;
import org.quipu.retrieval.reading.TextAnalysis;

/**
 * Keeps passages and finds candidates among them: the port behind which a search library stands.
 * Implemented by the embedded engine in {@code retrieval.lucene}; how a question becomes a ranking
 * is no matter of an engine. What it keeps is a cache of the corpus and can be deleted and rebuilt
 * at any time.
 *
 * <p>Safe for use by many threads.
 */
public interface SearchEngine extends AutoCloseable {
  /** How its terms were made of the passages, and are to be made of questions. */
  TextAnalysis analysis();

  /**
   * The newest state of the index, to be closed after use. As long as nothing changes, everybody
   * gets the same object.
   *
   * @throws IndexException if the index cannot be read
   */
  Generation generation();

  /**
   * Brings the index up to date with the corpus, in one switch: a generation taken before stays as
   * it is, one taken after has all of the new state.
   *
   * @throws IndexException if the corpus cannot be listed or the index cannot be written; the old
   *     state stays in service
   */
  RefreshReport refresh(Corpus corpus, RefreshProgress progress);

  @Override
  void close();
}
