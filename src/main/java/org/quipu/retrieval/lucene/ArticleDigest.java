package org.quipu.retrieval.lucene;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Digest;

/** The first 128 bits of a digest: enough to notice change, half as long to keep. */
record ArticleDigest(long high, long low) {
  static ArticleDigest of(byte[] content) {
    String hex = Digest.of(content).hex();
    return new ArticleDigest(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }

  static ArticleDigest of(BytesRef packed) {
    ByteBuffer buffer = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    return new ArticleDigest(buffer.getLong(), buffer.getLong());
  }

  BytesRef packed() {
    return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
  }
}
