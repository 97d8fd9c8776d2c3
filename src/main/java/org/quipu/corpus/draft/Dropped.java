package org.quipu.corpus.draft;

/**
 * Text of a file that is not part of the article.
 *
 * @param text the text left out, verbatim
 * @param why the reason, in words for people
 */
public record Dropped(String text, String why) {}
