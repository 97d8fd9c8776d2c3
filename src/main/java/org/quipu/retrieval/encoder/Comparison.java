package org.quipu.retrieval.encoder;

import java.util.Optional;

/** Compares a question with any passages, all of whose vectors exist. */
public interface Comparison {
  /** The meaning of a passage; empty if it is not encoded. */
  Optional<PassageMeaning> meaning(PassageSentences passage);

  /** How near a passage is to the question. */
  Nearness with(PassageMeaning passage);
}
