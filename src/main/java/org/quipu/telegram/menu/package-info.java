/** The commands as Telegram's menus show them. */
@NullMarked
package org.quipu.telegram.menu;

import org.jspecify.annotations.NullMarked;
