package org.quipu.retrieval;

/**
 * A passage that an engine found.
 *
 * @param number identifies the passage in the generation in which it was found
 * @param score the sum of BM25 over the clauses of the plan
 */
public record FoundPassage(long number, float score) {}
