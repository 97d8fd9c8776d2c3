package org.quipu.retrieval.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Identifies a sentence by the first 128 bits of its SHA-256, for which nobody can construct a
 * collision.
 */
record SentenceKey(long high, long low) {
  static SentenceKey of(String sentence) {
    return of(sentence.getBytes(StandardCharsets.UTF_8));
  }

  /** The key of arbitrary bytes. */
  static SentenceKey of(byte[] bytes) {
    ByteBuffer digest = ByteBuffer.wrap(digest(bytes));
    return new SentenceKey(digest.getLong(), digest.getLong());
  }

  /** The SHA-256 of bytes. */
  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
