/** Lays out cards: quotes with their credit. Must not know what will show them. */
@NullMarked
package org.quipu.chat.card;

import org.jspecify.annotations.NullMarked;
