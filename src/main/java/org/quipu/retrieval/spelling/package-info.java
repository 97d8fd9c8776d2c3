/**
 * Finds the words of the corpus that a question's unknown word may be a misspelling of. Must not
 * know the engine or how questions are parsed.
 */
@NullMarked
package org.quipu.retrieval.spelling;

import org.jspecify.annotations.NullMarked;
