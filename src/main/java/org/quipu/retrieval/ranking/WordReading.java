package org.quipu.retrieval.ranking;

/** Reads one word of a text after the other: what it is known by, and what it is compared by. */
final class WordReading {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final TextAnalysis analysis;
  private final Folds folds;
  private final String text;
  private final long language;

  private char[] letters = new char[64];
  private int length;
  private long key;
  private byte shape;

  WordReading(TextAnalysis analysis, Folds folds, String text, String lang) {
    this.analysis = analysis;
    this.folds = folds;
    this.text = text;
    this.language = lang.hashCode();
  }

  /** Reads the word at a place. */
  void read(int start, int end) {
    length = end - start;
    if (length > letters.length) {
      letters = new char[2 * length];
    }
    boolean simple = true;
    long mixed = language + length * FACTOR;
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(start + i);
      mixed = (mixed ^ letter) * FACTOR;
      mixed ^= mixed >>> 29;
      letters[i] = folds.of(letter);
      simple &= letters[i] != 0;
    }
    key = mixed;
    shape = Shape.of(text, start, end);
    if (!simple) {
      letters = analysis.fold(text.substring(start, end)).toCharArray();
      length = letters.length;
    }
  }

  /** A number by which the word as it is written is known among those of all languages. */
  long key() {
    return key;
  }

  /** The hash of the whole word in lower case and without accents. */
  int hash() {
    return Hashes.of(letters, length);
  }

  /** What it looks like, wherever it stands: see {@link Shape}. */
  byte shape() {
    return shape;
  }

  int gramCount() {
    return Grams.count(length);
  }

  /** Puts the runs of letters of the word into an array from a place on, as {@link Grams} does. */
  void copyGrams(int[] to, int at) {
    Grams.of(letters, length, to, at);
  }
}
