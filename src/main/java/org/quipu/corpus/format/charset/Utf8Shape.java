package org.quipu.corpus.format.charset;

/**
 * How well bytes conform to UTF-8.
 *
 * @param characters the number of well-formed multi-byte sequences
 * @param broken the number of non-ASCII bytes outside such sequences
 */
record Utf8Shape(int characters, int broken) {
  /** The least number of good sequences per broken byte for a text to count as damaged UTF-8. */
  private static final int GOOD_PER_BROKEN = 2;

  static Utf8Shape of(byte[] bytes) {
    int characters = 0;
    int broken = 0;
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequence(bytes, at);
      if (length > 1) {
        characters++;
        at += length;
      } else {
        broken++;
        at++;
      }
    }
    return new Utf8Shape(characters, broken);
  }

  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length =
        lead >= 0xC2 && lead < 0xE0
            ? 2
            : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 1;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length;
  }

  boolean isValid() {
    return broken == 0;
  }

  boolean isMostlyValid() {
    return characters > 0 && broken * GOOD_PER_BROKEN <= characters;
  }
}
