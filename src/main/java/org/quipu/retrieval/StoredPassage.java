package org.quipu.retrieval;

import org.quipu.corpus.Passage;

/**
 * A passage with the facts about its article that ranking needs.
 *
 * @param title the article's title; empty if unknown
 * @param lang the tag under which the analysis serves the article's language
 * @param comment whether the article is a reader's comment
 */
public record StoredPassage(Passage passage, String title, String lang, boolean comment) {}
