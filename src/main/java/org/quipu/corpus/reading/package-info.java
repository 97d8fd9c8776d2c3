/** Turns the files of a corpus folder into articles, one reader for each format. */
@NullMarked
package org.quipu.corpus.reading;

import org.jspecify.annotations.NullMarked;
