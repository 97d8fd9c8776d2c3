package org.quipu.corpus;

/**
 * The unit of retrieval: one paragraph, a few short ones joined, or a part of a very long one.
 *
 * @param ordinal its number in the article, from 0
 * @param span its span in the article's canonical text
 * @param firstBlock the first block that it touches
 * @param lastBlock the last block that it touches
 * @param text the canonical text under {@code span}
 * @param heading the headings above it, outermost first, joined by " › "; may be empty
 */
public record Passage(
    String articleId,
    int ordinal,
    Span span,
    int firstBlock,
    int lastBlock,
    String text,
    String heading) {}
