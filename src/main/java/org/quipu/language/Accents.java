package org.quipu.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Leaves out the marks on letters, as people do when they type. */
public final class Accents {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Accents() {}

  /** A word in lower case and, in Latin letters, without accents. */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("ß", "ss");
    if (lower.isEmpty() || lower.chars().allMatch(letter -> letter < 0x80)) {
      return lower;
    }
    return UnicodeScript.of(lower.codePointAt(0)) == UnicodeScript.LATIN
        ? MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("")
        : lower;
  }
}
