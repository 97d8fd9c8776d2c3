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
import java.util.stream.Stream;
import org.quipu.chat.Place;
import org.quipu.chat.Turn;
import org.quipu.config.ConfigException;

/**
 * The languages that the bot speaks, each from a file {@code messages_xx.properties} beside this
 * class. English is the fallback for texts missing in another language.
 */
public final class Languages {
  private static final String BUNDLE = "org.quipu.chat.words.messages";

  // Besides English. Trying every existing code would search every library 187 times.
  private static final List<String> OTHERS = List.of("es");

  private final Map<String, Texts> byCode;
  private final Texts usual;

  private Languages(Map<String, Texts> byCode, Texts usual) {
    this.byCode = byCode;
    this.usual = usual;
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

  /** The default language: English, unless another is preferred. */
  public Texts usual() {
    return usual;
  }

  /**
   * The languages that the bot speaks, with the configured default.
   *
   * @throws ConfigException if the default is not one of them
   */
  public static Languages preferring(Optional<String> tag) {
    Languages spoken = discover();
    return tag.map(spoken::withUsual).orElse(spoken);
  }

  private Languages withUsual(String tag) {
    return forTag(tag)
        .map(texts -> new Languages(byCode, texts))
        .orElseThrow(
            () ->
                new ConfigException(
                    "bot.language is \"%s\"; it must be one of %s"
                        .formatted(tag, String.join(", ", byCode.keySet()))));
  }

  /** All languages, the default one first. */
  public List<Texts> usualFirst() {
    return Stream.concat(Stream.of(usual), byCode.values().stream().filter(texts -> texts != usual))
        .toList();
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
        .orElse(usual);
  }
}
