package org.quipu.retrieval.reading;

/** Terms as 32-bit numbers: a passage and a question share so few that they hardly ever collide. */
public final class Hashes {
  private Hashes() {}

  /** Never 0, which stands for no term. */
  public static int of(CharSequence term) {
    int hash = 7;
    for (int i = 0; i < term.length(); i++) {
      hash = hash * 31 + term.charAt(i);
    }
    return spread(hash);
  }

  /** As {@link #of(CharSequence)}, of a stretch of an array. */
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
