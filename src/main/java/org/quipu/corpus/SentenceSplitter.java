package org.quipu.corpus;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the sentences of a text. */
public final class SentenceSplitter {

  /**
   * The sentences of a text in order, without the white space between them.
   *
   * @param lang the language tag of the text
   */
  public List<Span> split(String text, String lang) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang));
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      int last = end;
      while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (last > start) {
        sentences.add(new Span(start, last));
      }
    }
    return sentences;
  }
}
