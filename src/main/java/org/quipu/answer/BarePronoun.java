package org.quipu.answer;

import java.util.Locale;
import java.util.Set;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** Recognises sentences that depend on the one before them: those that open with a pronoun. */
final class BarePronoun {
  private static final Set<String> PRONOUNS = Language.wordsOfAll(WordKind.LEANING);

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
