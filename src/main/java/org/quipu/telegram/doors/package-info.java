/** The doors: every kind of update becomes a turn of the conversation, and its reply goes out. */
@NullMarked
package org.quipu.telegram.doors;

import org.jspecify.annotations.NullMarked;
