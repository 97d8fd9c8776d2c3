/** Unpacks zip archives, the container of several formats. Must not know what is in them. */
@NullMarked
package org.quipu.corpus.format.archive;

import org.jspecify.annotations.NullMarked;
