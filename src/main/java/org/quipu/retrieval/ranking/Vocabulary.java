package org.quipu.retrieval.ranking;

import org.jspecify.annotations.Nullable;

/**
 * The words that were met in passages lately, with what their analysis came to: most words of a
 * passage are known from others, and looking them up is many times faster than stemming them. Holds
 * at most so many words; a newcomer takes the place of another. Safe for many threads, since words
 * never change.
 */
final class Vocabulary {
  private static final int FEWEST = 1 << 14;
  private static final int MOST = 1 << 18;
  private static final int BYTES_A_WORD = 100;
  private static final int LONGEST = 40;

  private final @Nullable WrittenWord[] words;

  /**
   * An empty vocabulary.
   *
   * @param bytes about how many it may take, within bounds
   */
  Vocabulary(long bytes) {
    long wanted = Math.clamp(bytes / BYTES_A_WORD, FEWEST, MOST);
    words = new WrittenWord[(int) Long.highestOneBit(wanted)];
  }

  /** The word at a place of a text in a language; null where it is not known. */
  @Nullable WrittenWord find(String lang, String text, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    long key = WrittenWord.key(lang, text, start, end);
    int slot = slot(key);
    WrittenWord word = words[slot];
    if (word != null && word.key() == key) {
      return word;
    }
    WrittenWord other = words[slot ^ 1];
    return other != null && other.key() == key ? other : null;
  }

  void add(WrittenWord word) {
    int slot = slot(word.key());
    words[slot ^ 1] = words[slot];
    words[slot] = word;
  }

  private int slot(long key) {
    return (int) (key >>> 40) & words.length - 1;
  }
}
