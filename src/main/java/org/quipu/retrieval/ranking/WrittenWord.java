package org.quipu.retrieval.ranking;

/**
 * What the analysis of a language makes of a word as it is written.
 *
 * @param key of the language and the word, see {@link #key}
 * @param hash of the whole word, folded
 * @param stem the hash of its stemmed term; 0 for a word that is not searched for
 * @param grams the runs of letters in the folded word, as {@link Grams} has them
 */
record WrittenWord(long key, int hash, int stem, int[] grams) {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /**
   * A number by which a word of a language is known: of 64 bits, so that two of the words that can
   * be remembered at once will not share one in anybody's lifetime, and no letters need be
   * compared.
   */
  static long key(String lang, String text, int start, int end) {
    long key = lang.hashCode() + (long) (end - start) * FACTOR;
    for (int i = start; i < end; i++) {
      key = (key ^ text.charAt(i)) * FACTOR;
      key ^= key >>> 29;
    }
    return key;
  }
}
