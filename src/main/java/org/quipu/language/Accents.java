package org.quipu.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Removes the marks on letters, as people do when they type. */
public final class Accents {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /**
   * Letters whose marks Unicode decomposition does not remove, each with the letters that people
   * type instead.
   */
  private static final Map<String, String> WHOLE =
      Map.of("ß", "ss", "ł", "l", "ø", "o", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe");

  private Accents() {}

  /** A word in lower case and, in Latin letters, without accents. */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(letter -> letter < 0x80) || !isLatin(lower)) {
      return lower;
    }
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    for (Map.Entry<String, String> letter : WHOLE.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }

  /** The words of a text, folded by {@link #fold} and separated by single spaces. */
  public static String foldWords(String text) {
    return NO_WORD
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(Accents::fold)
        .collect(Collectors.joining(" "));
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .filter(UnicodeScript.LATIN::equals)
        .isPresent();
  }
}
