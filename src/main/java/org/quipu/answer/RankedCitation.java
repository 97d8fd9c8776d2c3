package org.quipu.answer;

import org.quipu.retrieval.Hit;

/**
 * A citation in the list of an answer.
 *
 * @param hit the passage that it was cut from, and its score
 * @param confidence the chance that it answers, 0 to 1
 */
public record RankedCitation(Citation citation, Hit hit, double confidence) {}
