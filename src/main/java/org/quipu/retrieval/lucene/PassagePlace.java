package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;

/**
 * The place of a passage in its article, as stored in the index: six numbers in 6 to 30 bytes.
 *
 * @param sliceStart the start of the slice of text that is stored with the passage
 */
record PassagePlace(int sliceStart, int ordinal, Span span, int firstBlock, int lastBlock) {
  private static final int MOST_BYTES = 30;

  static PassagePlace of(Passage passage, int sliceStart) {
    return new PassagePlace(
        sliceStart, passage.ordinal(), passage.span(), passage.firstBlock(), passage.lastBlock());
  }

  static PassagePlace of(BytesRef packed) {
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    int sliceStart = in.readVInt();
    int ordinal = in.readVInt();
    int start = sliceStart + in.readVInt();
    Span span = new Span(start, start + in.readVInt());
    int firstBlock = in.readVInt();
    return new PassagePlace(sliceStart, ordinal, span, firstBlock, firstBlock + in.readVInt());
  }

  BytesRef packed() {
    byte[] bytes = new byte[MOST_BYTES];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    try {
      out.writeVInt(sliceStart);
      out.writeVInt(ordinal);
      out.writeVInt(span.start() - sliceStart);
      out.writeVInt(span.length());
      out.writeVInt(firstBlock);
      out.writeVInt(lastBlock - firstBlock);
    } catch (IOException e) {
      throw new UncheckedIOException("an array is always writable", e);
    }
    return new BytesRef(bytes, 0, out.getPosition());
  }
}
