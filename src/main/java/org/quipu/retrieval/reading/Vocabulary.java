package org.quipu.retrieval.reading;

/**
 * A cache of the stems of words in recent passages, as hashes: most words of a passage are known
 * from others, and looking them up is many times faster than stemming them. Bounded, at 8 bytes per
 * word; a new word evicts another. Thread-safe, because a word and its stem are written in one
 * store.
 */
final class Vocabulary {
  /** The result of {@link #find} for an unknown word. */
  static final long UNKNOWN = -1;

  private static final int FEWEST = 1 << 14;
  private static final int MOST = 1 << 20;

  /** The number of adjacent slots that can hold a word. */
  private static final int PLACES = 4;

  // Each slot holds the upper half of a word's key, then its stem. The lower half of the key
  // determines the slot, so words are distinguished by some 50 bits: two cached words are hardly
  // ever confused, and then one counts for the other in a single passage.
  private final long[] words;

  /**
   * Creates an empty vocabulary.
   *
   * @param bytes its approximate size, within bounds
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

  /** Adds a word that {@link #find} did not know. */
  void add(long key, int stem) {
    int first = first(key);
    for (int place = first + PLACES - 1; place > first; place--) {
      words[place] = words[place - 1];
    }
    words[first] = check(key) << 32 | Integer.toUnsignedLong(stem);
  }

  // Never 0, which marks an empty slot.
  private static long check(long key) {
    return key >>> 32 | 1L << 31;
  }

  private int first(long key) {
    return (int) key & words.length - PLACES;
  }
}
