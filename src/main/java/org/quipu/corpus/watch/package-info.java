/** Detects changes to the files of a corpus. Must not know what is done about them. */
@NullMarked
package org.quipu.corpus.watch;

import org.jspecify.annotations.NullMarked;
