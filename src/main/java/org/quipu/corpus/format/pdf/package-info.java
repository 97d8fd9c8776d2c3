/** PDF, page by page. */
@NullMarked
package org.quipu.corpus.format.pdf;

import org.jspecify.annotations.NullMarked;
