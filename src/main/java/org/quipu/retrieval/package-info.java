/** Finds the passages that bear on a question, behind a seam that hides the engine. */
@NullMarked
package org.quipu.retrieval;

import org.jspecify.annotations.NullMarked;
