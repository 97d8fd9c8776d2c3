/** Finds what a curator should look at in a corpus, and says what to do about it. */
@NullMarked
package org.quipu.corpus.lint;

import org.jspecify.annotations.NullMarked;
