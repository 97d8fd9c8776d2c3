package org.quipu.chat.words;

import java.util.Map;
import java.util.Optional;
import org.quipu.language.WordKind;

/** Replies to greetings, thanks and other texts that are not questions. */
public final class SmallTalk {
  /** The key of the reply to a text without a letter or digit. */
  public static final String WORDLESS = "talk.wordless";

  /** The key of the reply, by the kind of text. */
  private static final Map<WordKind, String> REPLIES =
      Map.of(
          WordKind.GREETING, "talk.greeting",
          WordKind.THANKS, "talk.thanks",
          WordKind.GOODBYE, "talk.goodbye",
          WordKind.ABOUT, "talk.about",
          WordKind.CHAT, "talk.chat");

  private final org.quipu.language.SmallTalk words = new org.quipu.language.SmallTalk();

  /** The key of the reply, if the text is small talk. */
  public Optional<String> reply(String text) {
    if (text.isBlank()) {
      return Optional.of("talk.empty");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(WORDLESS);
    }
    return words.kind(text).map(REPLIES::get);
  }

  /** Whether the text merely points to another message and asks for its source. */
  public boolean points(String text) {
    return words.points(text);
  }
}
