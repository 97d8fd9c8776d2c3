package org.quipu.cli.eval;

import java.util.Optional;

/**
 * How one question was answered.
 *
 * @param rank the place of the first passage that answers, from 1; 0 if none of the first ten does;
 *     of a decline, among the closest passages, which people do not see
 * @param plainRank the same for plain BM25
 * @param inQuote whether the first quote contains an answer
 * @param wrongFirst whether it was vouched for with a first quote that people said does not answer
 * @param first the first quote; also of a decline, where there is a closest passage
 * @param verbatim whether every quote is what the corpus says at its place
 * @param attributed whether every citation carries the attribution that the corpus gives
 */
public record Judged(
    EvalQuestion asked,
    Outcome outcome,
    double confidence,
    int rank,
    int plainRank,
    boolean inQuote,
    boolean wrongFirst,
    Optional<FirstQuote> first,
    boolean verbatim,
    boolean attributed,
    long micros) {
  /**
   * What was quoted first.
   *
   * @param place article id, {@code #} and number of the paragraph
   */
  public record FirstQuote(String place, String text) {}

  boolean right() {
    return rank == 1;
  }

  boolean answered() {
    return outcome == Outcome.ANSWERED;
  }

  /** Whether people were not shown what answers, or were answered where nothing does. */
  boolean failed() {
    if (asked.answerable()) {
      return !right() || !outcome.shown();
    }
    return wrongFirst || (asked.unanswerable() && answered());
  }
}
