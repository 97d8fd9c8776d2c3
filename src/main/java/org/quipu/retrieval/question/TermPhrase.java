package org.quipu.retrieval.question;

import java.util.Arrays;
import org.quipu.retrieval.reading.Hashes;
import org.quipu.retrieval.reading.PassageTokens;

/** A phrase that may occur in place of a term: "stepped down" for "resigned". */
public final class TermPhrase {
  private final int term;
  private final int[] stems;
  private final double weight;

  /**
   * Creates a phrase.
   *
   * @param term the term's number in its question
   * @param standIn the phrase's stems, separated by spaces
   */
  TermPhrase(int term, StandIn standIn) {
    this.term = term;
    this.stems = Arrays.stream(standIn.word().split(" ", -1)).mapToInt(Hashes::of).toArray();
    this.weight = standIn.weight();
  }

  /** The number of the term that it may replace. */
  public int term() {
    return term;
  }

  public double weight() {
    return weight;
  }

  /**
   * Whether the phrase ends at a word of a passage; words that are not searched for may occur
   * between its own.
   *
   * @param first the earliest word where it may begin
   */
  public boolean endsAt(PassageTokens passage, int word, int first) {
    if (passage.stem(word) != stems[stems.length - 1]) {
      return false;
    }
    int at = word - 1;
    for (int i = stems.length - 2; i >= 0; i--) {
      while (at >= first && passage.stem(at) == 0) {
        at--;
      }
      if (at < first || passage.stem(at) != stems[i]) {
        return false;
      }
      at--;
    }
    return true;
  }
}
