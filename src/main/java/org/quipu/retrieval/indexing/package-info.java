/** Brings an index up to date with its corpus, whichever engine keeps it. */
@NullMarked
package org.quipu.retrieval.indexing;

import org.jspecify.annotations.NullMarked;
