package org.quipu.answer;

import org.quipu.retrieval.Question;

/** Answers questions from a corpus; the same question on the same corpus gets the same answer. */
public interface Answerer {
  /**
   * Answers a question.
   *
   * @param limit the most citations, at least 1
   */
  Answer answer(Question question, int limit);

  /**
   * Looks at every source that a question touches: the best citation of each article, best first,
   * also where one article says nearly what another says.
   */
  Answer survey(Question question);
}
