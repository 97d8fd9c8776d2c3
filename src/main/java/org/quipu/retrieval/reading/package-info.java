/**
 * Analyses text into words, stems, shapes and runs of letters, as numbers for ranking to compare.
 * Must not know the engine or what the numbers are compared for.
 */
@NullMarked
package org.quipu.retrieval.reading;

import org.jspecify.annotations.NullMarked;
