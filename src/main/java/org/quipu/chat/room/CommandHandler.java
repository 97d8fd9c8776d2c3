package org.quipu.chat.room;

import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.words.Voice;

/** What a command does. */
@FunctionalInterface
interface CommandHandler {
  Reply handle(Voice voice, Turn.Command command);
}
