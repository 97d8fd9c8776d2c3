/**
 * Reads documents, with one reader per format, both for files of a corpus and for imports. Must not
 * know where the articles go.
 */
@NullMarked
package org.quipu.corpus.format;

import org.jspecify.annotations.NullMarked;
