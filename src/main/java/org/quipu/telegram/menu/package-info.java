/** Publishes the conversation's commands to Telegram's menus. Must not know what a command does. */
@NullMarked
package org.quipu.telegram.menu;

import org.jspecify.annotations.NullMarked;
