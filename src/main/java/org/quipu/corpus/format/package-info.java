/** The formats of files: one reader for each, for files of a corpus and for imports alike. */
@NullMarked
package org.quipu.corpus.format;

import org.jspecify.annotations.NullMarked;
