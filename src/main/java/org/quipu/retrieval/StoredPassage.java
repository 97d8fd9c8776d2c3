package org.quipu.retrieval;

import org.quipu.corpus.Passage;

/**
 * A passage with what ranking wants to know of its article.
 *
 * @param title the article's; empty where it is unknown
 * @param lang the tag that the analysis serves the article's language with
 * @param comment whether the article is a reader's comment
 */
public record StoredPassage(Passage passage, String title, String lang, boolean comment) {}
