/**
 * Writes citations in the styles that people use elsewhere, for reading and for reference files.
 */
@NullMarked
package org.quipu.answer.style;

import org.jspecify.annotations.NullMarked;
