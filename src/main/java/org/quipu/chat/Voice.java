package org.quipu.chat;

/** How to speak in a place: in which language, and what was chosen there. */
record Voice(Texts texts, Preferences preferences) {
  String say(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  String count(String key, long number, Object... more) {
    return texts.count(key, number, more);
  }

  Card.Part.Line line(String key, Object... arguments) {
    return new Card.Part.Line(StyledText.plain(say(key, arguments)));
  }
}
