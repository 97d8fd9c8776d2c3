/** Clues that people leave in text: bylines, dates, boilerplate, the language. */
@NullMarked
package org.quipu.corpus.importing.clue;

import org.jspecify.annotations.NullMarked;
