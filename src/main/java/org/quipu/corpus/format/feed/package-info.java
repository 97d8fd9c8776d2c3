/** RSS and Atom files. */
@NullMarked
package org.quipu.corpus.format.feed;

import org.jspecify.annotations.NullMarked;
