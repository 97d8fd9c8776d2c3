package org.quipu.chat.words;

import org.quipu.chat.Card;
import org.quipu.chat.StyledText;

/** How to speak in a place: in which language, and what was chosen there. */
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
