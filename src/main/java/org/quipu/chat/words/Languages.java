package org.quipu.chat.words;

import java.util.Arrays;
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
 * The languages that the bot speaks: one for each file {@code messages_xx.properties} beside this
 * class. English says what another language leaves out.
 */
public final class Languages {
  private static final String BUNDLE = "org.quipu.chat.words.messages";

  private final Map<String, Texts> byCode;
  private final Texts usual;

  private Languages(Map<String, Texts> byCode, Texts usual) {
    this.byCode = byCode;
    this.usual = usual;
  }

  public static Languages discover() {
    Texts english = new Texts(bundle(Locale.ENGLISH), Optional.empty());
    Map<String, Texts> found = new TreeMap<>(Map.of(english.language(), english));
    Arrays.stream(Locale.getISOLanguages())
        .filter(code -> !code.equals(english.language()) && exists(code))
        .map(code -> new Texts(bundle(Locale.of(code)), Optional.of(english)))
        .forEach(texts -> found.put(texts.language(), texts));
    return new Languages(Collections.unmodifiableMap(found), english);
  }

  private static boolean exists(String code) {
    return Languages.class.getResource("messages_" + code + ".properties") != null;
  }

  // Without fallback: the language of the machine is nobody's choice.
  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** All of them, by code. */
  public Collection<Texts> all() {
    return byCode.values();
  }

  /** The one that is spoken where nobody chose one: English, unless another is preferred. */
  public Texts usual() {
    return usual;
  }

  /**
   * The languages that the bot speaks, with the usual one as the settings have it.
   *
   * @throws ConfigException if that is none of them
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

  /** All of them, the usual one first. */
  public List<Texts> usualFirst() {
    return Stream.concat(Stream.of(usual), byCode.values().stream().filter(texts -> texts != usual))
        .toList();
  }

  /** The texts for a language tag such as {@code es-PE}, if that language is spoken. */
  public Optional<Texts> forTag(String tag) {
    return Optional.ofNullable(byCode.get(Locale.forLanguageTag(tag).getLanguage()));
  }

  /** The language for a turn: the place's setting, else, where nobody else reads, the speaker's. */
  public Texts choose(Preferences preferences, Turn turn) {
    boolean forOne = !turn.place().isShared() || turn.place().equals(Place.GUEST);
    return preferences
        .language()
        .flatMap(this::forTag)
        .or(() -> forOne ? turn.speaker().language().flatMap(this::forTag) : Optional.empty())
        .orElse(usual);
  }
}
