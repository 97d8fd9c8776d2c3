/** Cuts text into words, stems, shapes and runs of letters, as numbers that ranking compares. */
@NullMarked
package org.quipu.retrieval.reading;

import org.jspecify.annotations.NullMarked;
