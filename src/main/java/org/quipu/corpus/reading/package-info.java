/**
 * Reads the files of a corpus folder, with one reader per format. Must not know who uses the
 * articles.
 */
@NullMarked
package org.quipu.corpus.reading;

import org.jspecify.annotations.NullMarked;
