/** Cards as Telegram shows them: as rich messages, or as text with entities. */
@NullMarked
package org.quipu.telegram.rendering;

import org.jspecify.annotations.NullMarked;
