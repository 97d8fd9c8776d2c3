package org.quipu.retrieval.ranking;

/** What the analysis of a language makes of a word as it is written. */
final class WrittenWord {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long key;
  private final int hash;
  private final int stem;
  private final byte shape;
  private final int[] grams;

  /**
   * A word.
   *
   * @param key of the language and the word, see {@link #key(String, String, int, int)}
   * @param hash of the whole word, folded
   * @param stem the hash of its stemmed term; 0 for a word that is not searched for
   * @param shape what it looks like, wherever it stands
   * @param grams the runs of letters in the folded word, as {@link Grams} has them
   */
  WrittenWord(long key, int hash, int stem, byte shape, int[] grams) {
    this.key = key;
    this.hash = hash;
    this.stem = stem;
    this.shape = shape;
    this.grams = grams;
  }

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

  long key() {
    return key;
  }

  int hash() {
    return hash;
  }

  int stem() {
    return stem;
  }

  /** What it looks like, wherever it stands: see {@link Shape}. */
  byte shape() {
    return shape;
  }

  void copyGrams(int[] to, int at) {
    System.arraycopy(grams, 0, to, at, grams.length);
  }

  int gramCount() {
    return grams.length;
  }
}
