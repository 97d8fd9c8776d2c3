package org.quipu.retrieval.encoder;

import java.util.List;
import java.util.Optional;

/** What one question means, to be compared with passages of one state of the index. */
public interface Meaning {
  /**
   * How many of the engine's best candidates are worth comparing: more where the vectors of the
   * whole index are there. It depends on nothing else that changes from run to run.
   */
  int depth();

  /** To compare it with any passage of the index, where the vectors of all of them are there. */
  default Optional<Comparison> withAll() {
    return Optional.empty();
  }

  /**
   * How near each passage is, in the order given. Empty for a passage in a language that the
   * encoder is not used for, for one without sentences, and for those that come after what is
   * encoded for one question: while vectors are missing, only the first few passages are compared,
   * as many as their length allows, whether or not theirs are there.
   */
  List<Optional<Nearness>> compare(List<PassageSentences> bestFirst);
}
