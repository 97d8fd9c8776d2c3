/** How the bytes of files become text, whatever they are labelled. */
@NullMarked
package org.quipu.corpus.format.charset;

import org.jspecify.annotations.NullMarked;
