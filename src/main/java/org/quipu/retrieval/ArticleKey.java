package org.quipu.retrieval;

import java.util.HexFormat;
import org.quipu.corpus.Digest;

/** A short number that represents an article's id where the id itself would be too long. */
public final class ArticleKey {
  /**
   * The digits of the id's digest that form the key: 40 bits, so about two ids in a million share
   * one.
   */
  private static final int HEX_DIGITS = 10;

  private ArticleKey() {}

  /** The key of an id: 0 to 2⁴⁰ − 1. */
  public static long of(String articleId) {
    return HexFormat.fromHexDigitsToLong(Digest.of(articleId).hex().substring(0, HEX_DIGITS));
  }
}
