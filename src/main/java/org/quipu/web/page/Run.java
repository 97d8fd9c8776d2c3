package org.quipu.web.page;

/**
 * A run of text.
 *
 * @param marked whether it belongs to the quote
 * @param first whether it is the first marked one
 */
public record Run(String text, boolean marked, boolean first) {}
