package org.quipu.retrieval.indexing;

import java.util.BitSet;
import org.quipu.corpus.Digest;

/**
 * Who has which article during one refresh: each of those that were indexed before is claimed by a
 * file that still brings it, or gone because its own file does not, or undecided; and each that was
 * not is claimed by the first file that brings it.
 */
final class Claims {
  private final BitSet claimed = new BitSet();
  private final BitSet gone = new BitSet();
  private final LongIntMap firstFiles = new LongIntMap();

  boolean isClaimed(int article) {
    return claimed.get(article);
  }

  boolean isGone(int article) {
    return gone.get(article);
  }

  boolean isUndecided(int article) {
    return !claimed.get(article) && !gone.get(article);
  }

  /** An article is still, or again, in the corpus. */
  void claim(int article) {
    claimed.set(article);
    gone.clear(article);
  }

  /** The file of an article no longer brings it. */
  void leave(int article) {
    gone.set(article);
  }

  /**
   * Claims the id of an article that was not indexed before.
   *
   * @param file a number for the file
   * @return the number of the file that claimed it first, or {@link LongIntMap#NONE}
   */
  int claimNew(String id, int file) {
    return firstFiles.putIfAbsent(key(id), file);
  }

  // Two of a million ids share 64 bits once in 37 million corpora.
  private static long key(String id) {
    return Long.parseUnsignedLong(Digest.of(id).hex(), 0, 16, 16);
  }
}
