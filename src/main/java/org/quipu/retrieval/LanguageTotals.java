package org.quipu.retrieval;

/**
 * Totals over the passages of one language.
 *
 * @param passages their number
 * @param averageLength the mean number of their stemmed terms; at least 1
 */
public record LanguageTotals(int passages, double averageLength) {}
