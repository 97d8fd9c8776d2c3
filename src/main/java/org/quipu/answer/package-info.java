/**
 * Answers questions with quotes and citations, or reports that there is nothing to quote. Must not
 * know who is asking or how an answer is shown.
 */
@NullMarked
package org.quipu.answer;

import org.jspecify.annotations.NullMarked;
