package org.quipu.retrieval;

import java.util.HexFormat;
import org.quipu.corpus.Digest;

/** A short number that stands for an article's id where there is no room for the id. */
public final class ArticleKey {
  /** Digits of the id's digest that make the key: 40 bits, two ids in a million share one. */
  private static final int HEX_DIGITS = 10;

  private ArticleKey() {}

  /** The key of an id: 0 to 2⁴⁰ − 1. */
  public static long of(String articleId) {
    return HexFormat.fromHexDigitsToLong(Digest.of(articleId).hex().substring(0, HEX_DIGITS));
  }
}
