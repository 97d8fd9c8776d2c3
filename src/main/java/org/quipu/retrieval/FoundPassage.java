package org.quipu.retrieval;

/**
 * A passage that an engine found.
 *
 * @param number stands for the passage in the generation that it was found in
 * @param score the sum of BM25 over the clauses of the plan
 */
public record FoundPassage(long number, float score) {}
