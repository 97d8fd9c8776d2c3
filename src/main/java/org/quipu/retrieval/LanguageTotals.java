package org.quipu.retrieval;

/**
 * The passages of one language together.
 *
 * @param passages how many there are
 * @param averageLength the mean number of their stemmed terms; at least 1
 */
public record LanguageTotals(int passages, double averageLength) {}
