/** Reasons why a passage or a sentence answers, as numbers. */
@NullMarked
package org.quipu.retrieval.signal;

import org.jspecify.annotations.NullMarked;
