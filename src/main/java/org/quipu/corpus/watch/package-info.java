/** Notices that the files of a corpus have changed. */
@NullMarked
package org.quipu.corpus.watch;

import org.jspecify.annotations.NullMarked;
