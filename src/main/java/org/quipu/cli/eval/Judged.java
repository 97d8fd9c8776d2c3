package org.quipu.cli.eval;

import java.util.Optional;

/**
 * The judgement of the answer to one question.
 *
 * @param rank the place of the first passage that answers, from 1; 0 if none of the first ten does;
 *     for a decline, the rank among the closest passages, which people do not see
 * @param plainRank the same for plain BM25
 * @param inQuote whether the first quote contains an answer
 * @param wrongFirst whether it was answered with a first quote that people marked as not answering
 * @param first the first quote; for a decline, that of the closest passage
 * @param verbatim whether every quote equals the corpus's text at its place
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
   * The first quote.
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

  /**
   * Whether people were not shown an answer that exists, or were answered where nothing answers.
   */
  boolean failed() {
    if (asked.answerable()) {
      return !right() || !outcome.shown();
    }
    return wrongFirst || (asked.unanswerable() && answered());
  }
}
