package org.quipu.retrieval.spelling;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/** Transliterates names between scripts: Cyrillic to Latin and Latin to Cyrillic. */
final class Transliteration {
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
  };
  private static final String[][] BACK = {
    {"shch", "щ"}, {"zh", "ж"}, {"kh", "х"}, {"ts", "ц"}, {"ch", "ч"}, {"sh", "ш"}, {"yu", "ю"},
    {"ya", "я"}, {"ll", "ль"}, {"ph", "ф"}, {"th", "т"}, {"ck", "к"}, {"qu", "к"}, {"a", "а"},
    {"b", "б"}, {"c", "к"}, {"d", "д"}, {"e", "е"}, {"f", "ф"}, {"g", "г"}, {"h", "х"},
    {"i", "и"}, {"j", "х"}, {"k", "к"}, {"l", "л"}, {"m", "м"}, {"n", "н"}, {"o", "о"},
    {"p", "п"}, {"q", "к"}, {"r", "р"}, {"s", "с"}, {"t", "т"}, {"u", "у"}, {"v", "в"},
    {"w", "в"}, {"x", "кс"}, {"y", "й"}, {"z", "з"}
  };
  private static final Map<Integer, String> TO_LATIN = toLatin();

  private Transliteration() {}

  private static Map<Integer, String> toLatin() {
    Map<Integer, String> letters = new HashMap<>();
    for (int i = 0; i < LATIN.length; i++) {
      letters.put((int) CYRILLIC.charAt(i), LATIN[i]);
    }
    return letters;
  }

  /** The word in the other script; the word itself if it is in neither. */
  static String of(String word) {
    return switch (UnicodeScript.of(word.codePointAt(0))) {
      case CYRILLIC -> latin(word);
      case LATIN -> cyrillic(word);
      default -> word;
    };
  }

  private static String latin(String word) {
    StringBuilder latin = new StringBuilder();
    word.codePoints()
        .forEach(letter -> latin.append(TO_LATIN.getOrDefault(letter, Character.toString(letter))));
    return latin.toString();
  }

  private static String cyrillic(String word) {
    StringBuilder cyrillic = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int length = 1;
      String letters = word.substring(at, at + 1);
      for (String[] pair : BACK) {
        if (word.startsWith(pair[0], at)) {
          letters = pair[1];
          length = pair[0].length();
          break;
        }
      }
      cyrillic.append(letters);
      at += length;
    }
    return cyrillic.toString();
  }
}
