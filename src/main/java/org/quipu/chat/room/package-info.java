/** The room that all doors lead to: one desk for each thing that people can ask for. */
@NullMarked
package org.quipu.chat.room;

import org.jspecify.annotations.NullMarked;
