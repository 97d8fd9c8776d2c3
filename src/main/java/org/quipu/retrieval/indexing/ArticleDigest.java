package org.quipu.retrieval.indexing;

import org.quipu.corpus.Digest;

/** The first 128 bits of a digest: enough to detect changes, at half the size. */
public record ArticleDigest(long high, long low) {
  public static ArticleDigest of(byte[] content) {
    String hex = Digest.of(content).hex();
    return new ArticleDigest(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }
}
