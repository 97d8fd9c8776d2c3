/** Clues that people leave in text: bylines, dates, boilerplate, the language. */
@NullMarked
package org.quipu.corpus.format.clue;

import org.jspecify.annotations.NullMarked;
