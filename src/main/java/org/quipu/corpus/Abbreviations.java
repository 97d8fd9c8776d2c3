package org.quipu.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Words that end in a full stop without ending a sentence, in one language, all in lower case and
 * without their last full stop.
 *
 * @param always abbreviations that never end a sentence, such as titles before a name
 * @param beforeNumber words that are abbreviations only before a number, such as "no" in "No. 5"
 * @param usually abbreviations that may end a sentence, such as "etc"; they do before a sentence
 *     opener
 * @param openers words that begin a sentence if capitalised
 * @param clock abbreviations of the time of day, such as "p.m"
 * @param timeWords words that may follow the time of day within a sentence, such as days and time
 *     zones
 * @param ordinals whether a full stop after a number makes it an ordinal, as in "3. Oktober"
 */
record Abbreviations(
    Set<String> always,
    Set<String> beforeNumber,
    Set<String> usually,
    Set<String> openers,
    Set<String> clock,
    Set<String> timeWords,
    boolean ordinals) {
  private static final String ENGLISH = "en";

  private static final Map<String, Abbreviations> BY_LANGUAGE = byLanguage();

  private static Map<String, Abbreviations> byLanguage() {
    Map<String, Abbreviations> all = new HashMap<>();
    for (Language language : Language.all()) {
      if (!language.words(WordKind.ABBREVIATIONS).isEmpty()) {
        all.put(language.tag(), of(language));
      }
    }
    return Map.copyOf(all);
  }

  private static Abbreviations of(Language language) {
    Set<String> timeWords = new HashSet<>(language.words(WordKind.MONTHS));
    timeWords.addAll(language.words(WordKind.WEEKDAYS));
    timeWords.addAll(language.words(WordKind.TIME_ZONES));
    return new Abbreviations(
        language.words(WordKind.ABBREVIATIONS),
        language.words(WordKind.BEFORE_NUMBER),
        language.words(WordKind.MAY_END),
        language.words(WordKind.OPENERS),
        language.words(WordKind.CLOCK),
        timeWords,
        language.words(WordKind.ORDINAL_ENDINGS).contains("."));
  }

  /** The list for a language tag; English for languages without their own. */
  static Abbreviations of(String lang) {
    Abbreviations own = BY_LANGUAGE.get(Language.subtag(lang));
    return own == null ? BY_LANGUAGE.get(ENGLISH) : own;
  }
}
