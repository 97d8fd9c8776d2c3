/**
 * The implementation of the conversation: one class for each thing that people can ask for. Must
 * not know the transport or how answers are ranked.
 */
@NullMarked
package org.quipu.chat.room;

import org.jspecify.annotations.NullMarked;
