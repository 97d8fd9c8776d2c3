package org.quipu.retrieval.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.DeflateWithPresetDictCompressionMode;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with another trade for stored text. Its fast mode keeps a text at some 0.6 to 0.85
 * of its size, its small mode at half but unpacks 48 kB for every passage; this packs as the small
 * mode does, in blocks of 16 kB.
 *
 * <p>Public because Lucene finds codecs by name, as services.
 */
public final class PassageCodec extends FilterCodec {
  private static final int BLOCKS = 10;
  private static final int BLOCK_BYTES = 16 << 10;
  private static final int MOST_DOCUMENTS = 1024;
  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "QuipuStoredFields",
          new DeflateWithPresetDictCompressionMode(),
          BLOCKS * BLOCK_BYTES,
          MOST_DOCUMENTS,
          BLOCK_SHIFT);

  public PassageCodec() {
    super("QuipuPassages1", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
