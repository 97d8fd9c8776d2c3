package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Nearness;

/**
 * Adds to the scores of passages how near they come to a question in meaning: more than the passage
 * that is least near of those that were compared, since cosines of one question say little beside
 * those of another.
 */
final class ByMeaning {
  private static final double PASSAGE_WEIGHT = 41;
  private static final double SENTENCE_WEIGHT = 66;

  private ByMeaning() {}

  /**
   * The passages with their new scores, in the order given.
   *
   * @param bestFirst by their words
   */
  static List<RankedPassage> score(List<RankedPassage> bestFirst, Meaning meaning) {
    List<Optional<Nearness>> all =
        meaning.compare(bestFirst.stream().map(RankedPassage::encoded).toList());
    double leastPassage = least(all, Nearness::passage);
    double leastSentence = least(all, Nearness::best);
    List<RankedPassage> scored = new ArrayList<>(bestFirst.size());
    for (int i = 0; i < bestFirst.size(); i++) {
      RankedPassage passage = bestFirst.get(i);
      scored.add(
          all.get(i)
              .map(
                  near ->
                      passage.with(
                          List.of(
                              share("meaning", near.passage() - leastPassage, PASSAGE_WEIGHT),
                              share(
                                  "meaning-of-sentence",
                                  near.best() - leastSentence,
                                  SENTENCE_WEIGHT))))
              .orElse(passage));
    }
    return scored;
  }

  private static double least(List<Optional<Nearness>> all, ToDoubleFunction<Nearness> of) {
    return all.stream().flatMap(Optional::stream).mapToDouble(of).min().orElse(0);
  }

  private static SignalShare share(String name, double value, double weight) {
    return new SignalShare(name, value, value * weight);
  }
}
