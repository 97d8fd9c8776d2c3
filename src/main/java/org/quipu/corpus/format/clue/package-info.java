/**
 * Clues in text: bylines, dates, boilerplate. Must not know the formats in which the text was
 * found.
 */
@NullMarked
package org.quipu.corpus.format.clue;

import org.jspecify.annotations.NullMarked;
