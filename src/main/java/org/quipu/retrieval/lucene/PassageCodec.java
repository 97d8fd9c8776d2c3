package org.quipu.retrieval.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with another trade for stored text. Its fast mode keeps a text at some 0.7 to 0.85
 * of its size; its small mode at half, but unpacks 48 kB for every passage. This packs every
 * passage by itself as the small mode does: an index a tenth larger than with blocks of 4 kB, for a
 * third of the time that a question takes to unpack its candidates.
 *
 * <p>Public because Lucene finds codecs by name, as services.
 */
public final class PassageCodec extends FilterCodec {
  // What is longer than twice this is packed in pieces of it.
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
