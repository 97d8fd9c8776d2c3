package org.quipu.retrieval.encoder;

/** Encodes the sentences of one state of the index in advance of questions. Thread-safe. */
public interface Filling {
  /**
   * Encodes those sentences of a passage whose vectors are missing.
   *
   * @return whether it is worth continuing: false if vectors cannot be stored
   */
  boolean add(PassageSentences passage);

  /**
   * Records that every passage of the state was added.
   *
   * @return whether all vectors now exist
   */
  boolean finish();
}
