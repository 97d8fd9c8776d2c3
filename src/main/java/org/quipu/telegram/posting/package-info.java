/**
 * Posts cards to Telegram in whichever form the server accepts. Must not know where a card comes
 * from.
 */
@NullMarked
package org.quipu.telegram.posting;

import org.jspecify.annotations.NullMarked;
