/**
 * Lays cards out as Telegram shows them: as rich messages, or as text with entities. Must not know
 * how messages are sent.
 */
@NullMarked
package org.quipu.telegram.rendering;

import org.jspecify.annotations.NullMarked;
