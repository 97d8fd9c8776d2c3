package org.quipu.retrieval.reading;

/** The shape of a word, as bits. */
public final class Shape {
  public static final byte CAPITAL = 1;
  public static final byte NUMBER = 2;
  static final byte YEAR = 4;
  public static final byte OPENS_SENTENCE = 8;

  /** A capital letter by itself, a numeral, or a code such as "E1042". */
  public static final byte LABEL = 16;

  private Shape() {}

  /**
   * The shape of a word wherever it stands.
   *
   * @param text a text returned by {@link Labels#keep}
   */
  static byte of(String text, int start, int end) {
    byte shape = 0;
    int first = text.codePointAt(start);
    if (Character.isLowerCase(first)) {
      return shape;
    }
    if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
      shape |= CAPITAL;
      if (Labels.isLabel(text, start, end)) {
        shape |= LABEL;
      }
    }
    if (Character.isDigit(first)) {
      shape |= NUMBER;
      if (isYear(text, start, end)) {
        shape |= YEAR;
      }
    }
    return shape;
  }

  private static boolean isYear(String text, int start, int end) {
    if (end - start < 4 || end - start > 5) {
      return false;
    }
    for (int i = start; i < start + 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    char first = text.charAt(start);
    return (first == '1' || first == '2') && (end - start == 4 || text.charAt(end - 1) == 's');
  }

  public static boolean has(byte shape, byte bits) {
    return (shape & bits) != 0;
  }
}
