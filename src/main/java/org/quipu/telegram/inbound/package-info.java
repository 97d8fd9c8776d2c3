/**
 * Reads updates into types of our own, and decides whether the bot is spoken to. Must not know what
 * is done about an update.
 */
@NullMarked
package org.quipu.telegram.inbound;

import org.jspecify.annotations.NullMarked;
