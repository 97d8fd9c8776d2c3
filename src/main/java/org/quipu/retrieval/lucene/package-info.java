/** The embedded search engine: the only package that knows Lucene. */
@NullMarked
package org.quipu.retrieval.lucene;

import org.jspecify.annotations.NullMarked;
