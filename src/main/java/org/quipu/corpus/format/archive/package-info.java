/** Zip archives, in which several formats are kept. */
@NullMarked
package org.quipu.corpus.format.archive;

import org.jspecify.annotations.NullMarked;
