package org.quipu.answer;

import java.util.Locale;
import java.util.Set;

/** Tells sentences that lean on the one before them: those that open with a pronoun. */
final class BarePronoun {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "those", "that",
          "él", "ella", "ellos", "ellas", "esto", "eso", "este", "esta", "estos", "estas", "su",
          "sus", "er", "sie", "es", "dies", "diese", "dieser", "dieses", "sein", "seine", "ihr",
          "ihre", "он", "она", "оно", "они", "его", "её", "их", "это", "эти", "этот", "эта", "il",
          "elle", "ils", "elles", "cela", "ce", "lui", "lei", "loro", "ele", "ela", "eles");

  private BarePronoun() {}

  static boolean opens(String sentence) {
    int start = 0;
    while (start < sentence.length() && !Character.isLetter(sentence.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    return PRONOUNS.contains(sentence.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
