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
   * As {@link #answer}, and a decline holds the closest passages: for those who want to see them,
   * since citing what hardly anybody looks at costs as much as answering.
   *
   * @param limit the most citations, at least 1
   */
  Answer answerOrClosest(Question question, int limit);

  /**
   * Looks at every source that a question touches: the best citation of each article, best first,
   * also where one article says nearly what another says.
   */
  Answer survey(Question question);
}
