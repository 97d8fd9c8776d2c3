/** The conversation, whatever door it came in by: requests in, cards out. */
@NullMarked
package org.quipu.chat;

import org.jspecify.annotations.NullMarked;
