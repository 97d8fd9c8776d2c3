package org.quipu.retrieval.reading;

/**
 * Hashes terms to 32 bits: a passage and a question have so few terms that collisions are
 * negligible.
 */
public final class Hashes {
  private Hashes() {}

  /** The hash of a term; never 0, which means no term. */
  public static int of(CharSequence term) {
    int hash = 7;
    for (int i = 0; i < term.length(); i++) {
      hash = hash * 31 + term.charAt(i);
    }
    return spread(hash);
  }

  /** Like {@link #of(CharSequence)}, for a range of an array. */
  public static int of(char[] letters, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + letters[i];
    }
    return spread(hash);
  }

  static int spread(int hash) {
    int mixed = hash * 0x9E3779B1;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA77;
    mixed ^= mixed >>> 13;
    return mixed == 0 ? 1 : mixed;
  }
}
