package org.quipu.retrieval.indexing;

import java.util.BitSet;
import org.quipu.corpus.Digest;

/**
 * Tracks which file holds which article during one refresh. An article that was indexed before is
 * either claimed by a file that still contains it, or gone because its own file no longer does, or
 * undecided; a new article is claimed by the first file that contains it.
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

  /** Records that an article is still, or again, in the corpus. */
  void claim(int article) {
    claimed.set(article);
    gone.clear(article);
  }

  /** Records that the file of an article no longer contains it. */
  void leave(int article) {
    gone.set(article);
  }

  /**
   * Claims the id of an article that was not indexed before.
   *
   * @param file the number of the file
   * @return the number of the file that claimed it first, or {@link LongIntMap#NONE}
   */
  int claimNew(String id, int file) {
    return firstFiles.putIfAbsent(key(id), file);
  }

  // With a million ids, a collision of 64 bits occurs once in 37 million corpora.
  private static long key(String id) {
    return Long.parseUnsignedLong(Digest.of(id).hex(), 0, 16, 16);
  }
}
