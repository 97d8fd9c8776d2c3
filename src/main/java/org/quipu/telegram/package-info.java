/**
 * Connects the conversation to Telegram, and is the only package that knows the Bot API. This
 * package holds the types that its subpackages share; it must not know how answers are found.
 */
@NullMarked
package org.quipu.telegram;

import org.jspecify.annotations.NullMarked;
