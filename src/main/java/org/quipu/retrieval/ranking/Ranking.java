package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index has for a question.
 *
 * @param passages best first; may be empty
 * @param unknownWords words of the question that no passage holds, as they were written
 * @param suggestion the question in a spelling that the corpus knows
 * @param more whether other passages have words of the question too
 */
public record Ranking(
    List<RankedPassage> passages,
    List<String> unknownWords,
    Optional<String> suggestion,
    boolean more) {
  private static final Confidence CONFIDENCE = Confidence.shipped();

  public Ranking {
    passages = List.copyOf(passages);
    unknownWords = List.copyOf(unknownWords);
  }

  /** The chance that a passage of this ranking answers, 0 to 1. */
  public double confidence(RankedPassage passage) {
    return CONFIDENCE.of(passage, passages);
  }

  /** What that chance is computed from, by name. */
  public Map<String, Double> clues(RankedPassage passage) {
    return Confidence.named(passage, passages);
  }
}
