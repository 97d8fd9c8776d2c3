package org.quipu.retrieval.encoder;

/** Encodes the sentences of one state of the index before anybody asks. Safe for many threads. */
public interface Filling {
  /**
   * Encodes the sentences of a passage whose vectors are missing.
   *
   * @return whether there is a point in going on: not where vectors cannot be kept
   */
  boolean add(PassageSentences passage);

  /**
   * Takes note that every passage of that state was added.
   *
   * @return whether all vectors are there now
   */
  boolean finish();
}
