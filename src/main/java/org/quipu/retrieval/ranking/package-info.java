/**
 * Ranks the candidates of an engine, and estimates the confidence that the first one answers. Must
 * not know the engine or how an answer is quoted.
 */
@NullMarked
package org.quipu.retrieval.ranking;

import org.jspecify.annotations.NullMarked;
