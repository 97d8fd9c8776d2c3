package org.quipu.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.Span;

/**
 * A word of a text, or a number with its decimals and groups.
 *
 * @param form the form for comparison: without case and without mere typography
 * @param span its place in the text
 */
record Word(String form, Span span) {
  private static final String APOSTROPHES = "'’‘ʼ`´′＇";
  private static final String SIGN = "[\\p{L}\\p{M}\\p{N}]";
  private static final String UNSEEN = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";

  // Characters inside a word: apostrophes, invisible characters, and hyphens, even at the end of a
  // line.
  private static final String INSIDE =
      "(?:["
          + APOSTROPHES
          + "]|[-‐‑‒\\u00AD](?:\\R[ \\t]*+)?|["
          + UNSEEN
          + "]++|(?<=\\p{N})[.,:](?=\\p{N}))";

  // Grouped digits such as 44 000, with any kind of space.
  private static final String GROUPED =
      "\\p{N}{1,3}+(?:[ \\u00A0\\u2009\\u202F]\\p{N}{3}(?!" + SIGN + "))++(?:[.,]\\p{N}++)?+";

  // In scripts written without spaces each character is a word.
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|"
              + ("(?<![\\p{L}\\p{M}\\p{N}])" + GROUPED + "|")
              + (SIGN + "++(?:" + INSIDE + SIGN + "++)*+"));

  private static final char FINAL_SIGMA = 'ς';

  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(form(matcher.group()), new Span(matcher.start(), matcher.end())));
    }
    return words;
  }

  // Ligatures and full-width characters equal the letters they stand for; superscript digits do not
  // equal ordinary digits.
  private static String form(String word) {
    StringBuilder form = new StringBuilder();
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    for (int at = 0; at < composed.length(); ) {
      int sign = composed.codePointAt(at);
      at += Character.charCount(sign);
      if (APOSTROPHES.indexOf(sign) >= 0) {
        form.append('\'');
      } else if (Character.getType(sign) == Character.OTHER_NUMBER) {
        form.appendCodePoint(sign);
      } else {
        Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)
            .codePoints()
            .filter(Word::isCompared)
            .forEach(form::appendCodePoint);
      }
    }
    return form.toString().toLowerCase(Locale.ROOT).replace(FINAL_SIGMA, 'σ');
  }

  // Points and commas distinguish numbers; hyphens and spaces inside a word do not distinguish
  // words, nor do the vowel marks of Arabic and Hebrew or the tatweel.
  private static boolean isCompared(int sign) {
    if (Character.getType(sign) == Character.NON_SPACING_MARK) {
      Character.UnicodeScript script = Character.UnicodeScript.of(sign);
      boolean vowel = (sign >= 0x064B && sign <= 0x065F) || sign == 0x0670;
      return !vowel && script != Character.UnicodeScript.HEBREW;
    }
    return sign != 0x0640
        && (Character.isLetterOrDigit(sign)
            || Character.getType(sign) == Character.COMBINING_SPACING_MARK
            || Character.getType(sign) == Character.LETTER_NUMBER
            || sign == '.'
            || sign == ','
            || sign == ':');
  }
}
