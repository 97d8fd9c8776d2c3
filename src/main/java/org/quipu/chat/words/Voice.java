package org.quipu.chat.words;

import org.quipu.chat.Card;
import org.quipu.chat.StyledText;

/** How the bot speaks in a place: the texts of its language, and the settings chosen there. */
public record Voice(Texts texts, Preferences preferences) {
  public String say(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public String count(String key, long number, Object... more) {
    return texts.count(key, number, more);
  }

  public Card.Part.Line line(String key, Object... arguments) {
    return new Card.Part.Line(StyledText.plain(say(key, arguments)));
  }
}
