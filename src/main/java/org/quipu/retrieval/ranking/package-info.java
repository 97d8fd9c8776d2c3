/** Ranks the passages that an engine found and says how sure it is. */
@NullMarked
package org.quipu.retrieval.ranking;

import org.jspecify.annotations.NullMarked;
