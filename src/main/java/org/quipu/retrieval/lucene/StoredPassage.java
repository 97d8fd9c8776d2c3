package org.quipu.retrieval.lucene;

import org.quipu.corpus.Passage;

/**
 * A passage with what ranking wants to know of its article.
 *
 * @param title the article's; empty where it is unknown
 * @param lang the article's language tag
 * @param comment whether the article is a reader's comment
 */
record StoredPassage(Passage passage, String title, String lang, boolean comment) {}
