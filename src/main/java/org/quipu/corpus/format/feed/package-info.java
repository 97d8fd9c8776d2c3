/** Reads feeds: RSS, Atom and JSON Feed. Must not know the other formats. */
@NullMarked
package org.quipu.corpus.format.feed;

import org.jspecify.annotations.NullMarked;
