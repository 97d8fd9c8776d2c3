/**
 * The embedded search engine: the only package that knows Lucene. It must not know how candidates
 * are ranked.
 */
@NullMarked
package org.quipu.retrieval.lucene;

import org.jspecify.annotations.NullMarked;
