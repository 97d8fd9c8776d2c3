package org.quipu.retrieval.ranking;

/**
 * A word that a passage may have in place of the question's.
 *
 * @param word whole, in lower case
 * @param weight what meeting it counts beside meeting the question's own word, 0 to 1
 */
public record StandIn(String word, double weight) {}
