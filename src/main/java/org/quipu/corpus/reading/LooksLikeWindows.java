package org.quipu.corpus.reading;

/** Tells text in windows-1252 from bytes that are no text, or text in some other encoding. */
final class LooksLikeWindows {
  private LooksLikeWindows() {}

  /**
   * Whether every byte beyond ASCII reads, in windows-1252, as what one expects where it stands: a
   * letter within a word, or punctuation of printed text.
   *
   * @param decoded the bytes as windows-1252
   */
  static boolean certainly(String decoded, byte[] bytes) {
    boolean any = false;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c == 0 || c == 0xFFFD) {
        return false;
      }
      if (c >= 0x80) {
        any = true;
        if (!isExpected(decoded, i)) {
          return false;
        }
      }
    }
    return any && !mixedWithUtf8(bytes);
  }

  private static boolean isExpected(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetter(c)) {
      return isAsciiLetter(text, at - 1) || isAsciiLetter(text, at + 1);
    }
    return "‘’“”–—…•«»¿¡°§€£©®ªº\u00A0½¼¾²³·´".indexOf(c) >= 0;
  }

  private static boolean isAsciiLetter(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  // "Ã©" is an e with an accent in UTF-8: a file that has both was damaged, not written so.
  private static boolean mixedWithUtf8(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      int trail = bytes[i + 1] & 0xC0;
      if (lead >= 0xC3 && lead <= 0xF4 && trail == 0x80) {
        return true;
      }
    }
    return false;
  }
}
