/** Limits what one question may cost. Must not know what the work is. */
@NullMarked
package org.quipu.retrieval.budget;

import org.jspecify.annotations.NullMarked;
