package org.quipu.retrieval.encoder;

import java.util.Optional;

/** Compares a question with any passages, whose vectors are all there. */
public interface Comparison {
  /** What a passage means; empty for one that is not encoded. */
  Optional<PassageMeaning> meaning(PassageSentences passage);

  /** How near a passage is to the question. */
  Nearness with(PassageMeaning passage);
}
