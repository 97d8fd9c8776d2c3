/** Reads e-books: one article per chapter. Must not know the other formats. */
@NullMarked
package org.quipu.corpus.format.epub;

import org.jspecify.annotations.NullMarked;
