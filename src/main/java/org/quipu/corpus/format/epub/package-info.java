/** E-books: an article for each chapter. */
@NullMarked
package org.quipu.corpus.format.epub;

import org.jspecify.annotations.NullMarked;
