/** The Telegram door: the only package that knows the Bot API. */
@NullMarked
package org.quipu.telegram;

import org.jspecify.annotations.NullMarked;
