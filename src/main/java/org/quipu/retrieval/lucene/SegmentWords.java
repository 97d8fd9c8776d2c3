package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * The words of a segment side by side in memory, some 34 bytes each, to be compared with a word
 * that nobody knows. Most are told apart by the set of their letters alone, without a look at them.
 */
final class SegmentWords {
  private static final int MOST_EDITS = 2;

  /** By word: the letters of all words in a row, where each ends, and which letters it has. */
  private char[] letters = new char[1 << 12];

  private int[] ends = new int[1 << 9];
  private long[] sets = new long[1 << 9];
  private int count;

  private SegmentWords() {}

  static SegmentWords of(LeafReader segment) throws IOException {
    SegmentWords words = new SegmentWords();
    TermsEnum terms = Terms.getTerms(segment, IndexFormat.WORDS).iterator();
    CharsRefBuilder word = new CharsRefBuilder();
    for (BytesRef next = terms.next(); next != null; next = terms.next()) {
      word.copyUTF8Bytes(next);
      words.add(word.chars(), word.length());
    }
    words.trim();
    return words;
  }

  private void add(char[] word, int length) {
    int start = start(count);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      sets = Arrays.copyOf(sets, count * 2);
    }
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (start + length));
    }
    System.arraycopy(word, 0, letters, start, length);
    ends[count] = start + length;
    sets[count] = set(word, length);
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

  private static long set(char[] word, int length) {
    long set = 0;
    for (int i = 0; i < length; i++) {
      set |= 1L << (word[i] & 63);
    }
    return set;
  }

  /**
   * Adds the words that begin with the same letter and are at most two edits away: a letter more,
   * less or another, or two neighbours exchanged.
   *
   * @param near gets the number of edits by word
   */
  void near(String word, Map<String, Integer> near) {
    char[] wanted = word.toCharArray();
    long set = set(wanted, wanted.length);
    EditDistance distance = new EditDistance(wanted, MOST_EDITS);
    int end = firstFrom((char) (wanted[0] + 1));
    for (int i = firstFrom(wanted[0]); i < end; i++) {
      // One edit brings at most one letter in and takes at most one out.
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

  /** The first word that begins with this letter or a later one; words of a letter lie together. */
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

  // Words are in the order of their code points, in which letters of two units come last.
  private static int order(char letter) {
    return Character.isSurrogate(letter) ? letter + (1 << 16) : letter;
  }
}
