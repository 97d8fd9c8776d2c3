package org.quipu.retrieval.reading;

/**
 * Finds the words of a text by the rules of Unicode Standard Annex 29 (WB5 to WB13b) for Latin,
 * Greek and Cyrillic letters, in one pass. A stretch between two spaces that contains any other
 * character is left to the engine's tokenizer.
 */
public final class WordBreaks {
  // The word-break classes of characters.
  private static final byte UNKNOWN = 0;
  private static final byte SPACE = 1;
  private static final byte OTHER = 2;
  private static final byte LETTER = 3;
  private static final byte DIGIT = 4;
  private static final byte JOINER = 5;
  private static final byte MID_LETTER = 6;
  private static final byte MID_DIGIT = 7;
  private static final byte MID_BOTH = 8;

  /** The tokenizer splits longer words. */
  private static final int LONGEST = 255;

  private static final int ALPHABETS = 0x0530;
  private static final int PUNCTUATION = 0x2010;
  private static final int PUNCTUATION_END = 0x2027;

  private final byte[] classes = new byte[ALPHABETS];

  /** Creates a finder, which can be reused for any text. */
  public WordBreaks() {
    for (char c = 0; c < ALPHABETS; c++) {
      classes[c] = alphabetic(c);
    }
  }

  /** Finds the words of a stretch between spaces for which these rules do not suffice. */
  @FunctionalInterface
  public interface Others {
    /**
     * Finds the words of a part of the text.
     *
     * @param start where the part begins, in UTF-16 units
     * @param end one past its last unit
     */
    void find(String text, int start, int end);
  }

  /** Reports the place of each word of the text, in its order. */
  public void find(String text, TextAnalysis.PlaceSink sink, Others others) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      boolean known = true;
      byte next = of(text.charAt(at));
      while (next != SPACE) {
        known &= next != UNKNOWN;
        at++;
        next = at < text.length() ? of(text.charAt(at)) : SPACE;
      }
      if (known && at - start <= LONGEST) {
        find(text, start, at, sink);
      } else {
        others.find(text, start, at);
      }
      at++;
    }
  }

  private void find(String text, int from, int to, TextAnalysis.PlaceSink sink) {
    int at = from;
    while (at < to) {
      int start = at;
      boolean counts = false;
      byte here = of(text.charAt(at));
      while (here == LETTER || here == DIGIT || here == JOINER) {
        counts |= here != JOINER;
        at += isBridge(text, at, to, here) ? 2 : 1;
        here = at < to ? of(text.charAt(at)) : SPACE;
      }
      if (counts) {
        sink.place(start, at);
      }
      at = Math.max(at, start + 1);
    }
  }

  // "can't", "1,000": a mark between two letters, or between two digits.
  private boolean isBridge(String text, int at, int to, byte here) {
    if (at + 2 >= to || of(text.charAt(at + 2)) != here) {
      return false;
    }
    byte between = of(text.charAt(at + 1));
    return here != JOINER
        && (between == MID_BOTH || between == (here == LETTER ? MID_LETTER : MID_DIGIT));
  }

  private byte of(char c) {
    return c < ALPHABETS ? classes[c] : typographic(c);
  }

  private static byte typographic(char c) {
    return switch (c) {
      case '‘', '’', '․' -> MID_BOTH;
      case '‧' -> MID_LETTER;
      case '€' -> OTHER;
      default -> c >= PUNCTUATION && c <= PUNCTUATION_END ? OTHER : UNKNOWN;
    };
  }

  private static byte alphabetic(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\r' -> SPACE;
      case '_' -> JOINER;
      case ':', '·' -> MID_LETTER;
      case ',', ';' -> MID_DIGIT;
      case '.', '\'' -> MID_BOTH;
      case '\u00AD', '©', '®' -> UNKNOWN; // Invisible; and two that can be pictures.
      default -> {
        if (c >= '0' && c <= '9') {
          yield DIGIT;
        }
        if (isLetter(c)) {
          yield LETTER;
        }
        boolean mark = (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0xC0) || c == '×' || c == '÷';
        yield mark ? OTHER : UNKNOWN;
      }
    };
  }

  private static boolean isLetter(char c) {
    boolean inAlphabet = c < 0x0250 || (c >= 0x0388 && c < 0x0482) || c >= 0x048A;
    return inAlphabet && Character.isLetter(c);
  }
}
