package org.quipu.chat;

import org.quipu.retrieval.RefreshReport;

/** Reads the corpus again, for operators. */
@FunctionalInterface
public interface CorpusReload {
  /**
   * Brings the index up to date.
   *
   * @throws org.quipu.retrieval.IndexException if that fails; the old index stays in service
   */
  RefreshReport reload();
}
