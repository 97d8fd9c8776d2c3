package org.quipu.chat.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.retrieval.Question;

/** Declines some questions in a known way and lets the real answerer answer the others. */
record FixedAnswers(Map<String, Decline> declines) implements UnaryOperator<Answerer> {
  /** How to decline. */
  record Decline(List<String> unknown, Optional<String> suggestion) {}

  static FixedAnswers declining(String question, List<String> unknown, String suggestion) {
    return new FixedAnswers(
        Map.of(question, new Decline(unknown, Optional.of(suggestion).filter(s -> !s.isEmpty()))));
  }

  @Override
  public Answerer apply(Answerer real) {
    return new Answerer() {
      @Override
      public Answer answer(Question question, int limit) {
        return fixed(question, real.answer(question, limit));
      }

      @Override
      public Answer answerOrClosest(Question question, int limit) {
        return fixed(question, real.answerOrClosest(question, limit));
      }

      @Override
      public Answer survey(Question question) {
        return fixed(question, real.survey(question));
      }
    };
  }

  private Answer fixed(Question question, Answer answer) {
    Decline decline = declines.get(question.text());
    return decline == null ? answer : declined(question, answer, decline);
  }

  private static Answer declined(Question question, Answer answer, Decline decline) {
    return new Answer.Declined(
        new Answer.Lookup(question, 0, decline.unknown(), decline.suggestion(), answer.searched()),
        answer instanceof Answer.Cited cited ? cited.citations() : List.of());
  }
}
