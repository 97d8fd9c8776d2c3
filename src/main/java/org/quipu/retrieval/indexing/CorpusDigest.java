package org.quipu.retrieval.indexing;

/**
 * The digest of all articles together: the sum of their digests modulo 2¹²⁸. It does not depend on
 * their order, and an article added, removed or changed costs one addition instead of reading all
 * of them.
 */
public record CorpusDigest(long high, long low) {
  /** The digest of an empty corpus. */
  public static final CorpusDigest EMPTY = new CorpusDigest(0, 0);

  private static final int HEX_DIGITS = 32;

  /** Parses the output of {@link #hex}; anything else gives the digest of an empty corpus. */
  public static CorpusDigest parse(String hex) {
    if (hex.length() != HEX_DIGITS) {
      return EMPTY;
    }
    return new CorpusDigest(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }

  CorpusDigest plus(ArticleDigest article) {
    long sum = low + article.low();
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new CorpusDigest(high + article.high() + carry, sum);
  }

  CorpusDigest minus(ArticleDigest article) {
    long borrow = Long.compareUnsigned(low, article.low()) < 0 ? 1 : 0;
    return new CorpusDigest(high - article.high() - borrow, low - article.low());
  }

  public String hex() {
    return String.format("%016x%016x", high, low);
  }
}
