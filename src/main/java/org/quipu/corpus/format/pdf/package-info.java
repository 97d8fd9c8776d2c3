/** Reads PDFs, page by page. Must not know the other formats but plain text. */
@NullMarked
package org.quipu.corpus.format.pdf;

import org.jspecify.annotations.NullMarked;
