package org.quipu.retrieval.ranking;

/**
 * A word of a question.
 *
 * @param folded in lower case, without accents
 * @param written as it was written
 * @param start where it stands in the question
 * @param asks whether it only asks and is not searched for
 * @param name whether it looks like part of a name
 * @param number whether it begins with a digit
 */
public record QueryWord(
    String folded, String written, int start, boolean asks, boolean name, boolean number) {}
