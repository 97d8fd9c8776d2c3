package org.quipu.chat.words;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.quipu.chat.Place;
import org.quipu.chat.Turn;

/**
 * The languages that the bot speaks, each from a file {@code messages_xx.properties} beside this
 * class. English is the fallback for texts missing in another language.
 */
public final class Languages {
  private static final String BUNDLE = "org.quipu.chat.words.messages";

  // Besides English. Trying every existing code would search every library 187 times.
  private static final List<String> OTHERS = List.of("es");

  private final Map<String, Texts> byCode;
  private final Texts english;

  private Languages(Map<String, Texts> byCode, Texts english) {
    this.byCode = byCode;
    this.english = english;
  }

  public static Languages discover() {
    Texts english = new Texts(bundle(Locale.ENGLISH), Optional.empty());
    Map<String, Texts> found = new TreeMap<>(Map.of(english.language(), english));
    for (String code : OTHERS) {
      found.put(code, new Texts(bundle(Locale.of(code)), Optional.of(english)));
    }
    return new Languages(Collections.unmodifiableMap(found), english);
  }

  // No fallback to the locale of the machine, which nobody chose.
  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The texts of all languages, ordered by code. */
  public Collection<Texts> all() {
    return byCode.values();
  }

  public Texts english() {
    return english;
  }

  /** The texts for a language tag such as {@code es-PE}, if there are any. */
  public Optional<Texts> forTag(String tag) {
    return Optional.ofNullable(byCode.get(Locale.forLanguageTag(tag).getLanguage()));
  }

  /**
   * The texts for a turn: in the place's language or, if none is set and nobody else reads along,
   * in the speaker's.
   */
  public Texts choose(Preferences preferences, Turn turn) {
    boolean forOne = !turn.place().isShared() || turn.place().equals(Place.GUEST);
    return preferences
        .language()
        .flatMap(this::forTag)
        .or(() -> forOne ? turn.speaker().language().flatMap(this::forTag) : Optional.empty())
        .orElse(english);
  }
}
