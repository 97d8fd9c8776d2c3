package org.quipu.retrieval.lucene;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Guesses the language of an article that states none, to choose an analyzer; it is never shown as
 * a fact. Function words give a language away, and some scripts have only one.
 */
final class LanguageGuess {
  /** So much of a text is enough, in UTF-16 units. */
  private static final int SAMPLE = 3_000;

  /** A language's function words are at least this share of the words of its texts. */
  private static final double LEAST_SHARE = 0.15;

  /** English has the shortest list by far: its words count for the many that are missing. */
  private static final double ENGLISH_WEIGHT = 1.3;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Map<UnicodeScript, String> ONE_LANGUAGE_SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HIRAGANA, "ja",
              UnicodeScript.KATAKANA, "ja",
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.HAN, "zh",
              UnicodeScript.THAI, "th",
              UnicodeScript.TAMIL, "ta",
              UnicodeScript.TELUGU, "te",
              UnicodeScript.BENGALI, "bn",
              UnicodeScript.ARMENIAN, "hy"));

  private static final Map<String, Supplier<CharArraySet>> FUNCTION_WORDS =
      Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer::getDefaultStopSet),
          Map.entry("cs", CzechAnalyzer::getDefaultStopSet),
          Map.entry("da", DanishAnalyzer::getDefaultStopSet),
          Map.entry("de", GermanAnalyzer::getDefaultStopSet),
          Map.entry("el", GreekAnalyzer::getDefaultStopSet),
          Map.entry("en", EnglishAnalyzer::getDefaultStopSet),
          Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
          Map.entry("fa", PersianAnalyzer::getDefaultStopSet),
          Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
          Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
          Map.entry("hi", HindiAnalyzer::getDefaultStopSet),
          Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
          Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
          Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
          Map.entry("no", NorwegianAnalyzer::getDefaultStopSet),
          Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
          Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
          Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
          Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
          Map.entry("tr", TurkishAnalyzer::getDefaultStopSet));

  /** The language tag of a text, or empty where it cannot be told. */
  Optional<String> guess(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    return byScript(sample).or(() -> byFunctionWords(sample));
  }

  private static Optional<String> byScript(String sample) {
    Map<String, Integer> letters = new HashMap<>();
    int all = 0;
    for (int at = 0; at < sample.length(); at += Character.charCount(sample.codePointAt(at))) {
      int codePoint = sample.codePointAt(at);
      if (Character.isLetter(codePoint)) {
        all++;
        String language = ONE_LANGUAGE_SCRIPTS.get(UnicodeScript.of(codePoint));
        if (language != null) {
          letters.merge(language, 1, Integer::sum);
        }
      }
    }
    int most = all / 2;
    // Japanese writes most of its nouns in Chinese characters.
    if (letters.getOrDefault("ja", 0) > all / 10) {
      return Optional.of("ja");
    }
    return letters.entrySet().stream()
        .filter(entry -> entry.getValue() > most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<String> byFunctionWords(String sample) {
    List<String> words =
        NOT_LETTERS
            .splitAsStream(sample.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    String best = "";
    double bestShare = 0;
    for (String language : FUNCTION_WORDS.keySet().stream().sorted().toList()) {
      CharArraySet functionWords = FUNCTION_WORDS.get(language).get();
      double weight = language.equals("en") ? ENGLISH_WEIGHT : 1;
      double share = weight * words.stream().filter(functionWords::contains).count() / words.size();
      if (share > bestShare) {
        best = language;
        bestShare = share;
      }
    }
    return bestShare >= LEAST_SHARE ? Optional.of(best) : Optional.empty();
  }
}
