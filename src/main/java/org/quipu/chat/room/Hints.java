package org.quipu.chat.room;

import org.quipu.chat.Card;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.words.Voice;

/** One-line hints for people who need help, shown to nobody else. */
final class Hints {
  private Hints() {}

  static Reply line(Voice voice, String key, Object... arguments) {
    return new Reply.Send(Card.line(voice.say(key, arguments)), Reply.Audience.ASKER);
  }

  static Reply usage(Voice voice, Turn.Command command) {
    return line(voice, "command.usage." + command.name());
  }
}
