package org.quipu.chat.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quipu.answer.style.DateForm;
import org.quipu.answer.style.FormalWords;
import org.quipu.answer.style.Terms;

/** The bot's texts in one language. */
public final class Texts {
  private static final String PLURAL = "plural.";

  private final ResourceBundle bundle;
  private final Optional<Texts> fallback;
  private final PluralRules plurals;

  // Parsed on first use. Each use clones the format, which is not thread-safe.
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private volatile @Nullable Terms terms;

  /**
   * Creates the texts of a bundle.
   *
   * @param fallback the texts for keys missing in the bundle
   */
  Texts(ResourceBundle bundle, Optional<Texts> fallback) {
    this.bundle = bundle;
    this.fallback = fallback;
    this.plurals = new PluralRules(pluralConditions(bundle));
  }

  private static Map<String, String> pluralConditions(ResourceBundle bundle) {
    Map<String, String> conditions = new LinkedHashMap<>();
    bundle.keySet().stream()
        .filter(key -> key.startsWith(PLURAL))
        .sorted()
        .forEach(key -> conditions.put(key.substring(PLURAL.length()), bundle.getString(key)));
    return conditions;
  }

  public Locale locale() {
    return bundle.getLocale();
  }

  /** The two-letter code of the language. */
  public String language() {
    return locale().getLanguage();
  }

  /** The name of the language in the language itself. */
  public String languageName() {
    return get("language.name");
  }

  public String get(String key, Object... arguments) {
    return find(key)
        .map(pattern -> format(pattern, arguments))
        .orElseGet(() -> fallbackFor(key).get(key, arguments));
  }

  /**
   * A text that depends on a number, which is argument 0.
   *
   * @param more the arguments from 1 on
   */
  String count(String key, long number, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = number;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return find(key + "." + plurals.category(number))
        .or(() -> find(key + ".other"))
        .map(pattern -> format(pattern, arguments))
        .orElseGet(() -> fallbackFor(key).count(key, number, more));
  }

  private String format(String pattern, Object... arguments) {
    MessageFormat format =
        formats.computeIfAbsent(pattern, added -> new MessageFormat(added, locale()));
    return ((MessageFormat) format.clone()).format(arguments);
  }

  /** The parts of a text that lists several items, separated by {@code |}. */
  public List<String> list(String key) {
    return find(key).map(text -> Arrays.asList(text.split("\\|", -1))).orElse(List.of());
  }

  /** The terms that citations need. */
  public Terms terms() {
    Terms known = terms;
    if (known == null) {
      known = readTerms();
      terms = known;
    }
    return known;
  }

  private Terms readTerms() {
    return new Terms(
        id -> get("credit.untitled", id),
        name -> get("credit.comment", name),
        get("credit.comment.unknown"),
        get("credit.undated"),
        new FormalWords(
            locale(),
            dateForm("apa"),
            dateForm("mla"),
            dateForm("chicago"),
            get("formal.undated"),
            number -> get("formal.apa.paragraph", number),
            number -> get("formal.paragraph", number),
            " " + get("formal.apa.and") + " ",
            get("formal.comma") + " " + get("formal.and") + " "));
  }

  private DateForm dateForm(String style) {
    String key = "formal." + style;
    return new DateForm(
        get(key + ".day", "{year}", "{month}", "{day}"), get(key + ".month", "{year}", "{month}"));
  }

  private Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private Texts fallbackFor(String key) {
    return fallback.orElseThrow(
        () -> new IllegalArgumentException("no text is called " + key + " in " + language()));
  }
}
