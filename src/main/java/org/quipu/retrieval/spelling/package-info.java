/** Finds the words of the corpus that a question's unknown word may stand for. */
@NullMarked
package org.quipu.retrieval.spelling;

import org.jspecify.annotations.NullMarked;
