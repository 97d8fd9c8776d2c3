package org.quipu.corpus.draft;

/**
 * Text of the file that is not part of the article.
 *
 * @param text what was left out, verbatim
 * @param why the reason, in words for people
 */
public record Dropped(String text, String why) {}
