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
   * As {@link #answer}, but a decline includes the closest passages. Separate, because citing them
   * costs as much as answering.
   *
   * @param limit the most citations, at least 1
   */
  Answer answerOrClosest(Question question, int limit);

  /**
   * Surveys every source that a question touches: the best citation of each article, best first,
   * even if articles say nearly the same.
   */
  Answer survey(Question question);
}
