/** What Telegram tells, freed of the library, and whether the bot is spoken to. */
@NullMarked
package org.quipu.telegram.inbound;

import org.jspecify.annotations.NullMarked;
