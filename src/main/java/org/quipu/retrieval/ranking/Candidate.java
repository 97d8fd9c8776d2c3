package org.quipu.retrieval.ranking;

import org.quipu.corpus.Passage;

/**
 * A passage that the engine found.
 *
 * @param tokens of the passage
 * @param title of the article's title and the passage's headings
 * @param score the engine's own
 */
public record Candidate(Passage passage, PassageTokens tokens, PassageTokens title, double score) {}
