package org.quipu.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.answer.Answer;
import org.quipu.answer.RankedCitation;
import org.quipu.retrieval.Question;

/** Chooses from the many citations of a question those that a list of several sources may show. */
record Relevance(Library library) {
  private static final int LOOKED_AT = 60;

  /** What scores, or is trusted, less than this part of the best only touches the question. */
  private static final double LEAST_OF_BEST = 0.5;

  Answer answer(String question) {
    return library.answerer().answer(Question.of(question), LOOKED_AT);
  }

  /** The best citation of each article, best first. */
  static List<RankedCitation> onePerArticle(Answer.Cited cited) {
    RankedCitation first = cited.citations().getFirst();
    Map<String, RankedCitation> best = new LinkedHashMap<>();
    cited.citations().stream()
        .filter(citation -> citation.hit().score() >= first.hit().score() * LEAST_OF_BEST)
        .filter(citation -> citation.confidence() >= first.confidence() * LEAST_OF_BEST)
        .forEach(citation -> best.putIfAbsent(article(citation), citation));
    return List.copyOf(best.values());
  }

  private static String article(RankedCitation ranked) {
    return ranked.citation().quote().article().id();
  }
}
