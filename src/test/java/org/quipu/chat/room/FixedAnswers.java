package org.quipu.chat.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.answer.RankedCitation;
import org.quipu.retrieval.Question;

/**
 * Gives the answers to some questions a fixed outcome, whatever their confidence, and passes the
 * others to the real answerer.
 */
public record FixedAnswers(Map<String, UnaryOperator<Answer>> outcomes)
    implements UnaryOperator<Answerer> {

  static FixedAnswers declining(String question, List<String> unknown, String suggestion) {
    Optional<String> spelling = Optional.of(suggestion).filter(text -> !text.isEmpty());
    return new FixedAnswers(
        Map.of(
            question,
            answer ->
                new Answer.Declined(
                    new Answer.Lookup(
                        answer.question(),
                        0,
                        unknown,
                        spelling,
                        Optional.empty(),
                        answer.searched()),
                    citations(answer))));
  }

  /** The best passages may not answer the question, which turns on something that is missing. */
  public static FixedAnswers doubting(String question, String... missing) {
    return new FixedAnswers(
        Map.of(
            question,
            answer -> new Answer.Tentative(answer.lookup(), citations(answer), List.of(missing))));
  }

  /** The best passage answers the question for sure. */
  public static FixedAnswers trusting(String question) {
    return new FixedAnswers(
        Map.of(question, answer -> new Answer.Answered(answer.lookup(), citations(answer))));
  }

  private static List<RankedCitation> citations(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited -> cited.citations();
      case Answer.Declined declined -> declined.closest();
    };
  }

  @Override
  public Answerer apply(Answerer real) {
    return new Answerer() {
      @Override
      public Answer answer(Question question, int limit) {
        return outcomes.containsKey(question.text())
            ? answerOrClosest(question, limit)
            : real.answer(question, limit);
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
    return outcomes.getOrDefault(question.text(), UnaryOperator.identity()).apply(answer);
  }
}
