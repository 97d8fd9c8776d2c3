package org.quipu.retrieval.ranking;

import java.util.List;
import java.util.Optional;

/**
 * What an index has for a question.
 *
 * @param passages best first; may be empty
 * @param unknownWords words of the question that no passage holds, as they were written
 * @param suggestion the question in a spelling that the corpus knows
 */
public record Ranking(
    List<RankedPassage> passages, List<String> unknownWords, Optional<String> suggestion) {
  public Ranking {
    passages = List.copyOf(passages);
    unknownWords = List.copyOf(unknownWords);
  }
}
