package org.quipu.retrieval.encoder;

import java.util.List;
import java.util.Optional;

/** The meaning of one question, for comparison with passages of one state of the index. */
public interface Meaning {
  /**
   * How many of the engine's best candidates are worth comparing: more if the vectors of the whole
   * index exist. Depends on nothing else that varies between runs.
   */
  int depth();

  /** A comparison with any passage of the index; empty unless the vectors of all of them exist. */
  default Optional<Comparison> withAll() {
    return Optional.empty();
  }

  /**
   * The nearness of each passage, in the order given. Empty for a passage in a language that is not
   * encoded, for one without sentences, and for those beyond the limit for one question: while
   * vectors are missing, only the first few passages are compared, as many as their length allows,
   * whether or not their own vectors exist.
   */
  List<Optional<Nearness>> compare(List<PassageSentences> bestFirst);
}
