package org.quipu.cli.eval;

/**
 * How one question was answered.
 *
 * @param rank the place of the first passage that answers, from 1; 0 if none of the first ten does
 * @param plainRank the same for plain BM25
 * @param answered whether it was answered rather than declined
 * @param inQuote whether the first quote contains an answer
 * @param wrongFirst whether it was answered with a first quote that people said does not answer
 * @param verbatim whether every quote is what the corpus says at its place
 * @param attributed whether every citation carries the attribution that the corpus gives
 */
public record Judged(
    EvalQuestion asked,
    int rank,
    int plainRank,
    boolean answered,
    double confidence,
    boolean inQuote,
    boolean wrongFirst,
    boolean verbatim,
    boolean attributed,
    long micros) {}
