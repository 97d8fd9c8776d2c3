/** Sends cards to Telegram in whichever form the server takes. */
@NullMarked
package org.quipu.telegram.posting;

import org.jspecify.annotations.NullMarked;
