package org.quipu.retrieval.reading;

/**
 * The stems of words that were met in passages lately, as numbers: most words of a passage are
 * known from others, and looking them up is many times faster than stemming them. Holds at most so
 * many words, 8 bytes each; a newcomer takes the place of another. Safe for many threads, since a
 * word and its stem are written at once.
 */
final class Vocabulary {
  /** What {@link #find} gives for a word that is not known. */
  static final long UNKNOWN = -1;

  private static final int FEWEST = 1 << 14;
  private static final int MOST = 1 << 20;

  /** A word can be in so many places, which lie side by side. */
  private static final int PLACES = 4;

  // By place: the upper half of a word's key, then its stem. The lower half of the key led here, so
  // that some 50 bits tell words apart: two that can be held at once will hardly ever be confused,
  // and then one of them counts for the other in one passage.
  private final long[] words;

  /**
   * An empty vocabulary.
   *
   * @param bytes about how many it may take, within bounds
   */
  Vocabulary(long bytes) {
    words = new long[(int) Long.highestOneBit(Math.clamp(bytes / Long.BYTES, FEWEST, MOST))];
  }

  /** The hash of the stem of the word with this key, 0 to 2³² − 1, or {@link #UNKNOWN}. */
  long find(long key) {
    int first = first(key);
    for (int place = first; place < first + PLACES; place++) {
      long word = words[place];
      if (word >>> 32 == check(key)) {
        return word & 0xFFFFFFFFL;
      }
    }
    return UNKNOWN;
  }

  /** Adds a word that was not found. */
  void add(long key, int stem) {
    int first = first(key);
    for (int place = first + PLACES - 1; place > first; place--) {
      words[place] = words[place - 1];
    }
    words[first] = check(key) << 32 | Integer.toUnsignedLong(stem);
  }

  // Never 0, which an empty place has.
  private static long check(long key) {
    return key >>> 32 | 1L << 31;
  }

  private int first(long key) {
    return (int) key & words.length - PLACES;
  }
}
