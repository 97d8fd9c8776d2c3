package org.quipu.corpus;

/**
 * The display width of text, as an approximate measure of its content: a Chinese or Japanese
 * character counts as two letters.
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
   * The offset at which a text that begins at another offset reaches a width, or the end of the
   * text.
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

  // The wide blocks of Unicode Standard Annex 11. Each surrogate counts as one, so a character
  // outside the basic plane counts as two, which is right for most of them.
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
