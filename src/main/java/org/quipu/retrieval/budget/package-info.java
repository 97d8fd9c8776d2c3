/** What one question may cost. */
@NullMarked
package org.quipu.retrieval.budget;

import org.jspecify.annotations.NullMarked;
