package org.quipu.chat;

/** What a command does. */
@FunctionalInterface
interface CommandHandler {
  Reply handle(Voice voice, Turn.Command command);
}
