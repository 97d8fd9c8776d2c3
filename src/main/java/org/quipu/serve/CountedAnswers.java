package org.quipu.serve;

import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.retrieval.Question;

/** Counts questions by outcome, which gives the decline rate. */
final class CountedAnswers implements Answerer {
  static final String ANSWERED = "answered";
  static final String TENTATIVE = "tentative";
  static final String DECLINED = "declined";

  private final Answerer answerer;
  private final Counter answers;

  CountedAnswers(Answerer answerer, Metrics metrics) {
    this.answerer = answerer;
    this.answers = counter(metrics);
  }

  /** The counter of answers by outcome. */
  static Counter counter(Metrics metrics) {
    return metrics
        .counter("quipu_answers_total", "Questions looked up", "outcome")
        .from0(ANSWERED)
        .from0(TENTATIVE)
        .from0(DECLINED);
  }

  @Override
  public Answer answer(Question question, int limit) {
    return counted(answerer.answer(question, limit));
  }

  @Override
  public Answer answerOrClosest(Question question, int limit) {
    return counted(answerer.answerOrClosest(question, limit));
  }

  @Override
  public Answer survey(Question question) {
    return counted(answerer.survey(question));
  }

  private Answer counted(Answer answer) {
    answers.increment(
        switch (answer) {
          case Answer.Answered _ -> ANSWERED;
          case Answer.Tentative _ -> TENTATIVE;
          case Answer.Declined _ -> DECLINED;
        });
    return answer;
  }
}
