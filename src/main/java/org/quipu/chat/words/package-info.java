/**
 * The bot's own words in each language of the interface, the small talk it recognises, and the
 * settings of a chat. Must not know cards or answers.
 */
@NullMarked
package org.quipu.chat.words;

import org.jspecify.annotations.NullMarked;
