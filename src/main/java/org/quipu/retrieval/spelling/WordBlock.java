package org.quipu.retrieval.spelling;

import java.util.Arrays;
import java.util.Map;
import org.quipu.language.EditDistance;

/**
 * Many words packed in memory, at some 38 bytes each, for comparison with an unknown word. Most are
 * excluded by the set of their letters alone, without reading the word.
 */
public final class WordBlock {
  private static final int MOST_EDITS = 2;
  private static final int BITS_A_WORD = 24;
  private static final int FACTOR = 0x9E3779B1;

  /** The letters of all words, concatenated; for each word its end, and the set of its letters. */
  private char[] letters = new char[1 << 12];

  private int[] ends = new int[1 << 9];
  private long[] sets = new long[1 << 9];
  private int count;

  /** A Bloom filter with two bits per word: most absent words lack one. */
  private long[] filter = new long[1];

  private WordBlock() {}

  /** Collects words. */
  public static final class Builder {
    private final WordBlock block = new WordBlock();

    /** Adds a word; words must be added in the order of their code points. */
    public Builder add(CharSequence word) {
      block.add(word);
      return this;
    }

    /** Builds the block; no more words can be added afterwards. */
    public WordBlock build() {
      block.trim();
      block.fillFilter();
      return block;
    }
  }

  private void fillFilter() {
    filter = new long[2 * Integer.highestOneBit(1 + count * BITS_A_WORD / Long.SIZE)];
    for (int i = 0; i < count; i++) {
      int hash = 0;
      for (int at = start(i); at < ends[i]; at++) {
        hash = 31 * hash + letters[at];
      }
      filter[block(hash)] |= bits(hash);
    }
  }

  private void add(CharSequence word) {
    int start = start(count);
    int length = word.length();
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      sets = Arrays.copyOf(sets, count * 2);
    }
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (start + length));
    }
    for (int i = 0; i < length; i++) {
      letters[start + i] = word.charAt(i);
    }
    ends[count] = start + length;
    sets[count] = set(letters, start, start + length);
    count++;
  }

  private void trim() {
    letters = Arrays.copyOf(letters, start(count));
    ends = Arrays.copyOf(ends, count);
    sets = Arrays.copyOf(sets, count);
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  /** The number of words. */
  int size() {
    return count;
  }

  private int block(int hash) {
    return ((hash * FACTOR) >>> 12) & (filter.length - 1);
  }

  // The two bits of a hash.
  private static long bits(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * FACTOR;
    return (1L << (mixed >>> 26)) | (1L << (mixed >>> 20));
  }

  /** Whether the block may contain a word; if false, it certainly does not. */
  boolean mayHold(String word) {
    int hash = word.hashCode();
    long bits = bits(hash);
    return (filter[block(hash)] & bits) == bits;
  }

  private static long set(char[] letters, int start, int end) {
    long set = 0;
    for (int i = start; i < end; i++) {
      set |= 1L << (letters[i] & 63);
    }
    return set;
  }

  /**
   * Adds the words that begin with the same letter and are at most two edits away: an insertion,
   * deletion or substitution of a letter, or a transposition of neighbours.
   *
   * @param near receives the number of edits by word
   */
  void near(String word, Map<String, Integer> near) {
    char[] wanted = word.toCharArray();
    long set = set(wanted, 0, wanted.length);
    EditDistance distance = new EditDistance(wanted, MOST_EDITS);
    int end = firstFrom((char) (wanted[0] + 1));
    for (int i = firstFrom(wanted[0]); i < end; i++) {
      // One edit adds at most one letter and removes at most one.
      if (Long.bitCount(sets[i] & ~set) > MOST_EDITS
          || Long.bitCount(set & ~sets[i]) > MOST_EDITS) {
        continue;
      }
      int start = start(i);
      int edits = distance.to(letters, start, ends[i]);
      if (edits <= MOST_EDITS) {
        near.put(new String(letters, start, ends[i] - start), edits);
      }
    }
  }

  /**
   * The first word that begins with this letter or a later one; words of a letter are contiguous.
   */
  private int firstFrom(char letter) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = start(middle);
      if (start < ends[middle] && order(letters[start]) < order(letter)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // Words are ordered by code points, in which surrogate pairs come last.
  private static int order(char letter) {
    return Character.isSurrogate(letter) ? letter + (1 << 16) : letter;
  }
}
