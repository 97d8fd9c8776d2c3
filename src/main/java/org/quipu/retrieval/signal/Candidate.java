package org.quipu.retrieval.signal;

import org.quipu.corpus.Passage;
import org.quipu.retrieval.reading.PassageTokens;

/**
 * A passage that the engine found.
 *
 * @param tokens the tokens of the passage
 * @param title the tokens of the article's title and the passage's headings
 * @param comment whether it is from a reader's comment
 * @param score the engine's score
 */
public record Candidate(
    Passage passage, PassageTokens tokens, PassageTokens title, boolean comment, double score) {}
