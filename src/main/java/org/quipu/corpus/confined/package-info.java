/**
 * Reads untrusted documents in a separate process with limits. Must not know the formats of the
 * documents.
 */
@NullMarked
package org.quipu.corpus.confined;

import org.jspecify.annotations.NullMarked;
