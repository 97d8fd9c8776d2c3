package org.quipu.corpus;

import java.util.BitSet;

/**
 * Distinguishes intended line breaks, as between the items of a list, from those that merely wrap
 * lines: if the next word would have fitted on a line, its break was intended.
 */
final class LineBreaks {
  /** The smallest width at which lines are wrapped. */
  private static final int NARROWEST = 50;

  private static final LineBreaks NONE = new LineBreaks(new BitSet());

  private final BitSet meant;

  private LineBreaks(BitSet meant) {
    this.meant = meant;
  }

  static LineBreaks of(String text) {
    if (text.indexOf('\n') < 0) {
      return NONE;
    }
    int width = Math.max(NARROWEST, longestLine(text));
    BitSet meant = new BitSet();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      int next = end + 1;
      int space = endOfWord(text, next);
      if (isItem(text, next) || isBlank(text, next) || end - start + 1 + space - next <= width) {
        meant.set(end);
      }
      start = next;
    }
    return new LineBreaks(meant);
  }

  /** Whether any of the line breaks from {@code from} to before {@code to} was intended. */
  boolean between(int from, int to) {
    int first = meant.nextSetBit(from);
    return first >= 0 && first < to;
  }

  /** The intended line breaks. */
  BitSet meant() {
    return meant;
  }

  private static int longestLine(String text) {
    int longest = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return Math.max(longest, text.length() - start);
  }

  private static int endOfWord(String text, int from) {
    int to = from;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isBlank(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
      at++;
    }
    return true;
  }

  // "• item", "- item", "* item", "3. item", "3) item"
  private static boolean isItem(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    int mark = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    String marks = at > mark ? ".)" : "•-*–";
    return at + 1 < text.length()
        && marks.indexOf(text.charAt(at)) >= 0
        && text.charAt(at + 1) == ' ';
  }
}
