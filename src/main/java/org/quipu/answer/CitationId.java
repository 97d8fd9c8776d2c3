package org.quipu.answer;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleKey;

/**
 * The stable id of a citation. It contains everything needed to open the citation again: the
 * article's key, the span, the block of the span that answers, and the beginning of the text's
 * digest, so that a changed article is detected.
 *
 * <p>Encoded as {@code q} and 23 characters of URL-safe Base64: 40 bits of key, 32 of start, 5 of
 * block, 27 of length and 32 of digest.
 *
 * @param block the block that answers, counted from the one in which the span begins; 0 to 31
 * @param digestPrefix the first 32 bits of the canonical text's digest
 */
public record CitationId(long articleKey, Span span, int block, int digestPrefix) {
  /** The last block of a span that an id can name. */
  static final int LAST_BLOCK = 31;

  private static final int BYTES = 17;
  private static final int LENGTH_BITS = 27;
  private static final int LONGEST = (1 << LENGTH_BITS) - 1;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  public CitationId {
    if (block < 0 || block > LAST_BLOCK || span.isEmpty() || span.length() > LONGEST) {
      throw new IllegalArgumentException("block " + block + " of " + span + " cannot be cited");
    }
  }

  /** The id of a quote whose first block answers. */
  public static CitationId of(Quote quote) {
    return of(quote, 0, quote.article().text().digest());
  }

  /**
   * The id of a quote.
   *
   * @param block the block that answers, counted from the quote's first
   * @param digest the digest of the article's text
   */
  static CitationId of(Quote quote, int block, Digest digest) {
    return new CitationId(ArticleKey.of(quote.article().id()), quote.span(), block, prefix(digest));
  }

  /**
   * Parses an id, as people and buttons send it back; anything else gives empty, never an error.
   */
  public static Optional<CitationId> parse(String id) {
    if (!id.startsWith("q") || id.length() > 60) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(id.substring(1));
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      long key = (buffer.get() & 0xFFL) << 32 | Integer.toUnsignedLong(buffer.getInt());
      int start = buffer.getInt();
      int blockAndLength = buffer.getInt();
      int length = blockAndLength & LONGEST;
      if (start < 0 || length == 0 || start > Integer.MAX_VALUE - length) {
        return Optional.empty();
      }
      Span span = new Span(start, start + length);
      CitationId parsed =
          new CitationId(key, span, blockAndLength >>> LENGTH_BITS, buffer.getInt());
      return parsed.toString().equals(id) ? Optional.of(parsed) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the digest is that of the text that the citation was cut from. */
  public boolean matches(Digest digest) {
    return digestPrefix == prefix(digest);
  }

  private static int prefix(Digest digest) {
    return HexFormat.fromHexDigits(digest.hex(), 0, 8);
  }

  @Override
  public String toString() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .put((byte) (articleKey >>> 32))
            .putInt((int) articleKey)
            .putInt(span.start())
            .putInt(block << LENGTH_BITS | span.length())
            .putInt(digestPrefix)
            .array();
    return "q" + ENCODER.encodeToString(bytes);
  }
}
