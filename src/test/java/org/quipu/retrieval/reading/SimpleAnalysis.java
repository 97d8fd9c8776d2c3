package org.quipu.retrieval.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.language.Accents;

/** Splits at characters other than letters and digits; its stems are words without a final s. */
public final class SimpleAnalysis implements TextAnalysis {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+");

  @Override
  public void stems(String lang, String text, TermSink sink) {
    words(text, (term, start, end) -> sink.term(stem(term.toString()), start, end));
  }

  private static String stem(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  @Override
  public void words(String text, TermSink sink) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      sink.term(Accents.fold(word.group()), word.start(), word.end());
    }
  }

  @Override
  public String fold(String word) {
    return Accents.fold(word);
  }
}
