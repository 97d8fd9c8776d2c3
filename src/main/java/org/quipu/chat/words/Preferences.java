package org.quipu.chat.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quipu.answer.style.CitationStyle;

/**
 * The settings chosen in a place.
 *
 * @param language the code of a language; empty if none was chosen
 */
public record Preferences(Optional<String> language, CitationStyle style, QuoteLength length) {
  public static final Preferences NONE =
      new Preferences(Optional.empty(), CitationStyle.PLAIN, QuoteLength.MEDIUM);

  private static final String LANGUAGE = "language";
  private static final String STYLE = "style";
  private static final String LENGTH = "length";

  /** Reads stored settings; unreadable values count as not chosen. */
  public static Preferences of(Map<String, String> kept) {
    return new Preferences(
        Optional.ofNullable(kept.get(LANGUAGE)),
        Optional.ofNullable(kept.get(STYLE)).flatMap(CitationStyle::named).orElse(NONE.style),
        Optional.ofNullable(kept.get(LENGTH)).flatMap(QuoteLength::named).orElse(NONE.length));
  }

  /** Adds these settings to the others stored for the place. */
  public Map<String, String> into(Map<String, String> kept) {
    Map<String, String> all = new HashMap<>(kept);
    language.ifPresentOrElse(code -> all.put(LANGUAGE, code), () -> all.remove(LANGUAGE));
    all.put(STYLE, style.key());
    all.put(LENGTH, length.key());
    return all;
  }

  public Preferences withLanguage(Optional<String> code) {
    return new Preferences(code, style, length);
  }

  public Preferences withStyle(CitationStyle other) {
    return new Preferences(language, other, length);
  }

  public Preferences withLength(QuoteLength other) {
    return new Preferences(language, style, other);
  }
}
