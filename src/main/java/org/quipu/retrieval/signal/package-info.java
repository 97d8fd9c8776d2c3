/**
 * Signals: reasons why a passage or a sentence answers, as numbers. Must not know the engine or the
 * weights of the signals.
 */
@NullMarked
package org.quipu.retrieval.signal;

import org.jspecify.annotations.NullMarked;
