package org.quipu.chat.card;

import java.util.List;
import org.quipu.answer.Answer;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Library;
import org.quipu.retrieval.Question;

/** Selects, of the many sources that a question touches, those that are about it. */
public record Relevance(Library library) {
  /** The least score, relative to the best, of a source that is about the question. */
  private static final double LEAST_OF_BEST = 0.5;

  public Answer survey(String question) {
    return library.answerer().survey(Question.of(question));
  }

  /** The citations whose scores are close enough to the first, best first. */
  public static List<RankedCitation> near(Answer.Cited cited) {
    RankedCitation first = cited.citations().getFirst();
    double best = first.hit().score();
    double least = best - Math.abs(best) * (1 - LEAST_OF_BEST);
    return cited.citations().stream().filter(citation -> citation.hit().score() >= least).toList();
  }
}
