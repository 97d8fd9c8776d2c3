/** What the bot says and hears, in each language of the interface, and how a chat wants it said. */
@NullMarked
package org.quipu.chat.words;

import org.jspecify.annotations.NullMarked;
