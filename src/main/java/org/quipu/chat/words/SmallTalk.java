package org.quipu.chat.words;

import java.util.Map;
import java.util.Optional;
import org.quipu.language.WordKind;

/** What to say to greetings, thanks and the like, which are no questions. */
public final class SmallTalk {
  /** The key of what to say to a text without a letter or digit. */
  public static final String WORDLESS = "talk.wordless";

  /** By the kind of what was said, the key of what to say. */
  private static final Map<WordKind, String> REPLIES =
      Map.of(
          WordKind.GREETING, "talk.greeting",
          WordKind.THANKS, "talk.thanks",
          WordKind.GOODBYE, "talk.goodbye",
          WordKind.ABOUT, "talk.about",
          WordKind.CHAT, "talk.chat");

  private final org.quipu.language.SmallTalk words = new org.quipu.language.SmallTalk();

  /** The key of what to say, if the text is no question. */
  public Optional<String> reply(String text) {
    if (text.isBlank()) {
      return Optional.of("talk.empty");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(WORDLESS);
    }
    return words.kind(text).map(REPLIES::get);
  }

  /** Whether the text only points at another message and asks for its source. */
  public boolean points(String text) {
    return words.points(text);
  }
}
