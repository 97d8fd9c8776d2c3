package org.quipu.retrieval.reading;

/**
 * A stem and the word of the text that it was made from.
 *
 * @param start where the word begins, in UTF-16 units
 * @param end one past its last unit
 */
record Stem(String term, int start, int end) {}
