/** Ranks the passages that an engine found, by small signals over words, sentences and articles. */
@NullMarked
package org.quipu.retrieval.ranking;

import org.jspecify.annotations.NullMarked;
