package org.quipu.corpus;

import java.text.BreakIterator;
import java.util.BitSet;

/**
 * The offsets at which a sentence may begin: those found by the Unicode rules, and those that the
 * rules miss: before digits, after footnote marks, after Arabic and Urdu marks, at line breaks.
 */
final class SentenceCandidates {
  private static final char ALPHABETS = 0x0530;
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char NEXT_LINE = 0x85;
  private static final char FIXED_SPACE = 0xA0;

  private SentenceCandidates() {}

  /** The offsets, which always include the end of the text. */
  static BitSet in(String text, BreakIterator rules, LineBreaks lines) {
    BitSet candidates = new BitSet(text.length() + 1);
    if (hasOnlyTheseMarks(text)) {
      candidates.set(text.length());
    } else {
      byRules(text, rules, candidates);
    }
    for (int at = 0; at < text.length(); at++) {
      if (isMark(text.charAt(at))) {
        int end = afterTrailers(text, at + 1);
        if (end < text.length() && Character.isWhitespace(text.charAt(end))) {
          candidates.set(end + 1);
        }
      }
    }
    lines.meant().stream().forEach(lineBreak -> candidates.set(lineBreak + 1));
    return candidates;
  }

  private static void byRules(String text, BreakIterator rules, BitSet candidates) {
    rules.setText(text);
    for (int end = rules.first(); end != BreakIterator.DONE; end = rules.next()) {
      candidates.set(end);
    }
    candidates.clear(0);
  }

  // In Latin, Greek and Cyrillic the Unicode rules find nothing more than this code, and are
  // slower.
  private static boolean hasOnlyTheseMarks(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean usual = c < ALPHABETS ? c != NEXT_LINE && c != FIXED_SPACE : isTypographic(c);
      if (!usual) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTypographic(char c) {
    return (c >= '‐' && c < LINE_SEPARATOR) || c == '€';
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '۔';
  }

  // Quotation marks, brackets and footnote marks such as [12] that belong to the sentence.
  private static int afterTrailers(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[') {
        int close = afterFootnote(text, at);
        if (close == at) {
          return at;
        }
        at = close;
      } else if (SentenceEnds.isCloser(c) || c == '“' || c == '‘') {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int afterFootnote(String text, int open) {
    int at = open + 1;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at)) && at - open < 5) {
      at++;
    }
    return at > open + 1 && at < text.length() && text.charAt(at) == ']' ? at + 1 : open;
  }
}
