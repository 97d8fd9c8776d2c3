package org.quipu.chat.room;

import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.words.Voice;

/** The action of a command. */
@FunctionalInterface
interface CommandHandler {
  Reply handle(Voice voice, Turn.Command command);
}
