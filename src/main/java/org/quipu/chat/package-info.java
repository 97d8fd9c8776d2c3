/**
 * The conversation as its doors see it: turns in, replies with cards out. Must not know Telegram or
 * any other transport.
 */
@NullMarked
package org.quipu.chat;

import org.jspecify.annotations.NullMarked;
