package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.Optional;
import org.quipu.retrieval.signal.Model;

/**
 * The result of ranking for a question.
 *
 * @param passages best first; may be empty
 * @param unknownWords words of the question that no passage contains, as typed
 * @param suggestion the question in a spelling that the corpus knows
 * @param lang the language of the question, or if it is unknown, that of its asker
 * @param more whether further passages contain words of the question
 */
public record Ranking(
    List<RankedPassage> passages,
    List<String> unknownWords,
    Optional<String> suggestion,
    Optional<String> lang,
    boolean more) {
  public Ranking {
    passages = List.copyOf(passages);
    unknownWords = List.copyOf(unknownWords);
  }

  /** The chance that a passage of this ranking answers, 0 to 1. */
  public double confidence(RankedPassage passage) {
    double odds = passage.models().confidence().of(new Standing(passage, passages));
    return 1 / (1 + Math.exp(-odds));
  }

  /** The contribution of each signal to the log-odds of that chance. */
  public List<Model.Share> reasons(RankedPassage passage) {
    return passage.models().confidence().shares(new Standing(passage, passages));
  }
}
