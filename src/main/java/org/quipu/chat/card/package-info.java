/** Cards: quotes with their credit, laid out without knowing what will show them. */
@NullMarked
package org.quipu.chat.card;

import org.jspecify.annotations.NullMarked;
