/**
 * The data of buttons: everything that a press needs, in 64 bytes. Must not know what a press does.
 */
@NullMarked
package org.quipu.chat.button;

import org.jspecify.annotations.NullMarked;
