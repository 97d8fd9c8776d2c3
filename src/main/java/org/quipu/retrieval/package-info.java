/**
 * Finds the passages that bear on a question, and hides the search engine behind a port. Must not
 * know who is asking, or how an answer is quoted and shown.
 */
@NullMarked
package org.quipu.retrieval;

import org.jspecify.annotations.NullMarked;
