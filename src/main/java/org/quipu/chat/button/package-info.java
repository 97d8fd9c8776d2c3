/** What buttons carry: all that a press needs, in 64 bytes. */
@NullMarked
package org.quipu.chat.button;

import org.jspecify.annotations.NullMarked;
