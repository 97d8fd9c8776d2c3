package org.quipu.retrieval.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with another trade-off for stored text. Lucene's fast mode compresses a text to
 * some 0.7 to 0.85 of its size; its small mode compresses to half, but decompresses 48 kB for every
 * passage. This codec compresses each passage by itself like the small mode: the index is a tenth
 * larger than with blocks of 4 kB, and a question decompresses nothing but its candidates.
 *
 * <p>Public because Lucene finds codecs by name, as services.
 */
public final class PassageCodec extends FilterCodec {
  // Text at least twice as long is compressed in slices of this size.
  private static final int BLOCK_BYTES = 4 << 10;
  private static final int MOST_DOCUMENTS = 1;
  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "QuipuStoredFields3",
          CompressionMode.HIGH_COMPRESSION,
          BLOCK_BYTES,
          MOST_DOCUMENTS,
          BLOCK_SHIFT);

  public PassageCodec() {
    super("QuipuPassages3", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
