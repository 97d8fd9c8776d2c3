package org.quipu.retrieval.reading;

import java.util.Arrays;

/** The words of a text, with the key for caching and the hash for comparison of each. */
final class WrittenWords {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final byte[] shapes;

  // The folded letters of all words, concatenated; the start of each word's letters, and the last
  // end.
  private final int[] starts;
  private char[] letters;

  WrittenWords(String text, String lang, WordPlaces places, Folds folds) {
    int count = places.count();
    this.keys = new long[count];
    this.shapes = new byte[count];
    this.starts = new int[count + 1];
    this.letters = new char[text.length()];
    long language = lang.hashCode();
    for (int word = 0; word < count; word++) {
      int start = places.start(word);
      int end = places.end(word);
      keys[word] = key(language, text, start, end);
      shapes[word] = Shape.of(text, start, end);
      fold(word, text, start, end, folds);
    }
  }

  private static long key(long language, String text, int start, int end) {
    long key = language + (end - start) * FACTOR;
    for (int i = start; i < end; i++) {
      key = (key ^ text.charAt(i)) * FACTOR;
      key ^= key >>> 29;
    }
    return key;
  }

  private void fold(int word, String text, int start, int end, Folds folds) {
    int at = starts[word];
    makeRoom(at + end - start);
    boolean simple = true;
    for (int i = start; i < end; i++) {
      char folded = folds.of(text.charAt(i));
      letters[at++] = folded;
      simple &= folded != 0;
    }
    if (!simple) {
      String folded = folds.of(text.substring(start, end));
      at = starts[word] + folded.length();
      makeRoom(at);
      folded.getChars(0, folded.length(), letters, starts[word]);
    }
    starts[word + 1] = at;
  }

  private void makeRoom(int end) {
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, 2 * end);
    }
  }

  int count() {
    return keys.length;
  }

  /** A key for a word as written, unique among all languages. */
  long key(int word) {
    return keys[word];
  }

  /** The hash of a whole word in lower case and without accents. */
  int hash(int word) {
    return Hashes.of(letters, starts[word], starts[word + 1]);
  }

  /** The {@link Shape} of a word, independent of its position. */
  byte shape(int word) {
    return shapes[word];
  }

  int gramCount(int word) {
    return Grams.count(starts[word + 1] - starts[word]);
  }

  /** Copies the runs of letters of a word into an array from an index on, as {@link Grams} does. */
  void copyGrams(int word, int[] to, int at) {
    Grams.of(letters, starts[word], starts[word + 1], to, at);
  }
}
