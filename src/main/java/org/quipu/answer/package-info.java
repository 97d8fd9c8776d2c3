/** Turns a question into quotes with citations, or says that there is nothing to quote. */
@NullMarked
package org.quipu.answer;

import org.jspecify.annotations.NullMarked;
