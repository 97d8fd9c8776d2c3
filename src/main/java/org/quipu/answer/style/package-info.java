/**
 * Writes citations in established styles, for reading and for reference managers. Must not know
 * where a citation is shown.
 */
@NullMarked
package org.quipu.answer.style;

import org.jspecify.annotations.NullMarked;
