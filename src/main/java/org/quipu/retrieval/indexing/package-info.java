/**
 * Refreshes an index from its corpus, independently of the engine. Must not know how the engine
 * stores anything.
 */
@NullMarked
package org.quipu.retrieval.indexing;

import org.jspecify.annotations.NullMarked;
