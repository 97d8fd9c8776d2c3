package org.quipu.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the lines of a file as bytes, each with a fingerprint, at memory speed: an unchanged line
 * is never decoded. A byte order mark is skipped; a line ends in LF or CR LF.
 */
final class ByteLines implements AutoCloseable {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER_BYTES = 1 << 20;

  // The multiplier of wyhash; any odd number with well-mixed bits would do.
  private static final long MULTIPLIER = 0xA0761D6478BD642FL;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final InputStream in;
  private final long seed;

  // Mutable state: the line is buffer[start, end), the next one begins at next, and the bytes end
  // at limit.
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int start;
  private int end;
  private int next;
  private int limit;
  private boolean exhausted;
  private int number;
  private long consumed;
  private long fingerprint;

  /**
   * Reads lines from a stream, which is closed with this.
   *
   * @param seed is mixed into every fingerprint
   */
  ByteLines(InputStream in, long seed) throws IOException {
    this.in = in;
    this.seed = seed;
    fill();
    int mark = BYTE_ORDER_MARK.length;
    if (limit >= mark && Arrays.equals(buffer, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
      next = mark;
    }
  }

  /** Advances to the next line; false if there is none. */
  boolean next() throws IOException {
    start = next;
    while (!scan()) {
      if (exhausted) {
        return lastLine();
      }
      makeRoom();
      fill();
    }
    next = end + 1;
    trimAndCount();
    return true;
  }

  private boolean lastLine() {
    if (start == limit) {
      return false;
    }
    end = limit;
    next = limit;
    trimAndCount();
    return true;
  }

  private void trimAndCount() {
    if (end > start && buffer[end - 1] == '\r') {
      end--;
    }
    number++;
  }

  /** Finds the end of the line that begins at {@code start}, and computes its fingerprint. */
  private boolean scan() {
    byte[] bytes = buffer;
    int i = start;
    long hash = seed;
    for (; i + Long.BYTES <= limit; i += Long.BYTES) {
      long word = (long) LONGS.get(bytes, i);
      long x = word ^ LINE_FEEDS;
      if (((x - ONES) & ~x & HIGH_BITS) != 0) {
        break;
      }
      hash = mix(hash ^ word);
    }
    long tail = 0; // seven bytes at most, or the loop above would have taken them
    for (; i < limit && bytes[i] != '\n'; i++) {
      tail = tail << Byte.SIZE | (bytes[i] & 0xFF);
    }
    fingerprint = mix(mix(hash ^ tail) + (i - start));
    end = i;
    return i < limit;
  }

  private static long mix(long x) {
    return x * MULTIPLIER ^ Math.unsignedMultiplyHigh(x, MULTIPLIER) ^ x >>> 32;
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      consumed += start;
      limit -= start;
      start = 0;
    } else if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
    }
  }

  private void fill() throws IOException {
    int read = in.readNBytes(buffer, limit, buffer.length - limit);
    exhausted = read < buffer.length - limit;
    limit += read;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  /** The offset of the line's end in the file. */
  long offset() {
    return consumed + next;
  }

  /**
   * The fingerprint of the line's bytes and the seed; equal for equal lines, and practically never
   * for different ones.
   */
  long fingerprint() {
    return fingerprint;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The line as text, without its terminator; bytes that are not UTF-8 become U+FFFD. */
  String text() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
