package org.quipu.retrieval;

import org.quipu.corpus.Passage;

/**
 * A passage that may bear on a question.
 *
 * @param score comparable only with scores of the same question; higher is better
 */
public record Hit(Passage passage, double score) {}
