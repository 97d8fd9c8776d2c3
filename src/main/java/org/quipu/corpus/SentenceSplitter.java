package org.quipu.corpus;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into sentences: the Unicode rules propose boundaries, and rules about
 * abbreviations, initials, numbers and quotation marks decide. Thread-safe.
 */
public final class SentenceSplitter {
  // Only a prototype to clone, so that threads can share it.
  private final BreakIterator rules = BreakIterator.getSentenceInstance(Locale.ROOT);

  /**
   * The sentences of a text in order. Together they contain all of the text except the white space
   * between them and the bullets of lists.
   *
   * @param lang the language tag of the text
   */
  public List<Span> split(String text, String lang) {
    SentenceEnds ends = new SentenceEnds(Abbreviations.of(lang));
    LineBreaks lines = LineBreaks.of(text);
    BitSet candidates = SentenceCandidates.in(text, (BreakIterator) rules.clone(), lines);
    List<Span> sentences = new ArrayList<>();
    int start = afterBullet(text, afterSpace(text, 0));
    for (int candidate = candidates.nextSetBit(start + 1);
        candidate >= 0;
        candidate = candidates.nextSetBit(candidate + 1)) {
      int end = beforeSpace(text, start, candidate);
      int next = afterSpace(text, candidate);
      if (end > start
          && (next == text.length()
              || lines.between(end, next)
              || ends.endsAt(text, start, end, next))) {
        sentences.add(new Span(start, end));
        start = afterBullet(text, next);
      }
    }
    return sentences;
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int beforeSpace(String text, int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int afterBullet(String text, int from) {
    return text.startsWith("• ", from) ? afterSpace(text, from + 2) : from;
  }
}
