package org.quipu.cli;

import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.retrieval.Question;

/** Counts how questions were answered, from which the decline rate follows. */
final class CountedAnswers implements Answerer {
  private final Answerer answerer;
  private final Counter answers;

  CountedAnswers(Answerer answerer, Metrics metrics) {
    this.answerer = answerer;
    this.answers = metrics.counter("quipu_answers_total", "Questions looked up", "outcome");
  }

  @Override
  public Answer answer(Question question, int limit) {
    Answer answer = answerer.answer(question, limit);
    answers.increment(
        switch (answer) {
          case Answer.Cited _ -> "answered";
          case Answer.Nothing _ -> "declined";
        });
    return answer;
  }
}
