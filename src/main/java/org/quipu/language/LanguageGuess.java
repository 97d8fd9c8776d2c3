package org.quipu.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text: by its script if only one language uses it, otherwise by words
 * that occur in almost every text of a language.
 */
public final class LanguageGuess {
  /** The length of text examined, in UTF-16 units. */
  private static final int SAMPLE = 10_000;

  /** The least number of common words for a guess. */
  private static final int FEWEST = 2;

  /** The least share of common words in running text. */
  private static final double LEAST_SHARE = 0.12;

  /** The factor by which the best language must exceed the next. */
  private static final double LEAST_LEAD = 1.1;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.ofEntries(
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"));

  private static final Map<String, List<String>> LANGUAGES_BY_WORD = languagesByWord();

  private LanguageGuess() {}

  private static Map<String, List<String>> languagesByWord() {
    Map<String, List<String>> languages = new HashMap<>();
    for (Language language : Language.all()) {
      for (String word : language.words(WordKind.COMMON)) {
        languages.computeIfAbsent(word, key -> new ArrayList<>()).add(language.tag());
      }
    }
    return languages;
  }

  /**
   * The language tag of a text; empty if the text is too short or fits two languages equally well.
   */
  public static Optional<String> of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
    return byScript(sample).or(() -> byCommonWords(sample));
  }

  private static Optional<String> byScript(String sample) {
    Map<String, Integer> letters = new HashMap<>();
    int all = 0;
    for (int letter : sample.codePoints().filter(Character::isLetter).toArray()) {
      all++;
      String language = SCRIPTS.get(UnicodeScript.of(letter));
      if (language != null) {
        letters.merge(language, 1, Integer::sum);
      }
    }
    // Japanese writes most of its nouns in Chinese characters.
    if (letters.getOrDefault("ja", 0) > all / 20) {
      return Optional.of("ja");
    }
    int half = all / 2;
    return letters.entrySet().stream()
        .filter(entry -> entry.getValue() > half)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  // A word shared by several languages counts for each of them, but less the more languages share
  // it.
  private static Optional<String> byCommonWords(String sample) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Double> weights = new HashMap<>();
    int words = 0;
    for (String word : NOT_LETTERS.split(sample, -1)) {
      if (!word.isEmpty()) {
        words++;
        List<String> languages = LANGUAGES_BY_WORD.getOrDefault(word, List.of());
        for (String language : languages) {
          counts.merge(language, 1, Integer::sum);
          weights.merge(language, 1.0 / languages.size(), Double::sum);
        }
      }
    }
    String best = "";
    double most = 0;
    double second = 0;
    for (Language language : Language.all()) {
      double weight = weights.getOrDefault(language.tag(), 0.0);
      if (weight > most) {
        second = most;
        most = weight;
        best = language.tag();
      } else {
        second = Math.max(second, weight);
      }
    }
    int count = counts.getOrDefault(best, 0);
    boolean clear = count >= FEWEST && count >= LEAST_SHARE * words && most >= LEAST_LEAD * second;
    return clear ? Optional.of(best) : Optional.empty();
  }
}
