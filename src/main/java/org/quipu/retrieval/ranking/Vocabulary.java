package org.quipu.retrieval.ranking;

import org.jspecify.annotations.Nullable;

/**
 * The words that were met in passages lately, with what their analysis came to: most words of a
 * passage are known from others, and looking them up is many times faster than stemming them. Holds
 * at most so many words; a newcomer takes the place of another. Safe for many threads, since words
 * never change.
 */
final class Vocabulary {
  private static final int SLOTS = 1 << 16;
  private static final int LONGEST = 40;

  private final @Nullable WrittenWord[] words = new WrittenWord[SLOTS];

  /** The word at a place of a text in a language; null where it is not known. */
  @Nullable WrittenWord find(String lang, String text, int start, int end) {
    int slot = slot(text, start, end);
    WrittenWord word = words[slot];
    if (word != null && word.is(lang, text, start, end)) {
      return word;
    }
    WrittenWord other = words[slot ^ 1];
    return other != null && other.is(lang, text, start, end) ? other : null;
  }

  void add(WrittenWord word) {
    String written = word.written();
    if (written.length() > LONGEST) {
      return;
    }
    int slot = slot(written, 0, written.length());
    words[slot ^ 1] = words[slot];
    words[slot] = word;
  }

  private static int slot(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return Hashes.spread(hash) & SLOTS - 1;
  }
}
