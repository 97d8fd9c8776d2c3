/** The conversation as its doors see it: turns in, replies with cards out. */
@NullMarked
package org.quipu.chat;

import org.jspecify.annotations.NullMarked;
