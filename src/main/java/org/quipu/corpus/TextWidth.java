package org.quipu.corpus;

/**
 * How much room text takes, and so about how much it says: a Chinese or Japanese character as much
 * as two letters.
 */
public final class TextWidth {
  private static final char FIRST_WIDE = 0x1100;

  private TextWidth() {}

  /** The width, in letters. */
  public static int of(CharSequence text) {
    int width = 0;
    for (int at = 0; at < text.length(); at++) {
      width += width(text.charAt(at));
    }
    return width;
  }

  /**
   * Where a text that begins at an offset reaches a width, or the end of the text.
   *
   * @param most the width, in letters
   */
  public static int end(CharSequence text, int start, int most) {
    int width = 0;
    int at = start;
    while (at < text.length() && width + width(text.charAt(at)) <= most) {
      width += width(text.charAt(at));
      at++;
    }
    return at;
  }

  // The wide blocks of the Unicode Standard's annex 11. Half of a surrogate pair counts once, so
  // that a character outside the basic plane counts twice, as most of them should.
  private static int width(char c) {
    boolean wide =
        c >= FIRST_WIDE
            && (c <= 0x115F
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6));
    return wide ? 2 : 1;
  }
}
