package org.quipu.retrieval.encoder;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A hash table of vectors in one file. All numbers are little-endian:
 *
 * <pre>
 *     0  8 bytes   "QuipuVec"
 *     8  int       version of this format
 *    12  int       numbers in a vector
 *    16  long      slots
 *    24  16 bytes  the encoder's key
 *    40  32 bytes  digest of the state of the index whose sentences are all here, or zeros
 *    72  int       CRC-32C of the bytes before it
 *    76  int       1 if another file has replaced this one
 *    80  long      slots in use
 *    88  long      evicted vectors
 *  4096            slots: key (16 bytes), scale (float), numbers (a byte each), CRC-32C of these
 * </pre>
 *
 * <p>A vector is stored in the first free slot of the {@value #WINDOW} that start at the slot of
 * its key, without a gap. A half-written or damaged slot fails its checksum and counts as free.
 * Readers map the file and take no lock; only one writer may be active at a time, across all
 * processes.
 */
final class VectorTable implements Closeable {
  private static final long MAGIC = 0x6365567570697551L; // "QuipuVec"
  private static final int VERSION = 1;

  private static final int COMPLETE = 40;
  private static final int DIGEST_BYTES = 32;
  private static final int HEADER_CHECKSUM = 72;
  private static final int SUPERSEDED = 76;
  private static final int USED = 80;
  private static final int GIVEN_WAY = 88;
  private static final int SLOTS_START = 4096;

  private static final int KEY_BYTES = 16;
  private static final int VALUES = KEY_BYTES + Float.BYTES;
  private static final int WINDOW = 32;
  private static final double MOST_LOAD = 0.7;

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final RandomAccessFile file;
  private final MemorySegment map;
  private final int dimension;
  private final int slotBytes;
  private final long slots;

  private VectorTable(RandomAccessFile file, MemorySegment map) {
    this.file = file;
    this.map = map;
    this.dimension = map.get(INT, 12);
    this.slotBytes = slotBytes(dimension);
    this.slots = map.get(LONG, 16);
  }

  private static int slotBytes(int dimension) {
    return VALUES + dimension + Integer.BYTES;
  }

  /** The number of slots that fit into a file. */
  static long slotsIn(long bytes, int dimension) {
    return Math.max(0, (bytes - SLOTS_START) / slotBytes(dimension));
  }

  /**
   * Opens a table, read-only if the file cannot be written.
   *
   * @throws UnusableException if it is damaged, of another format or of another encoder
   */
  static VectorTable open(Path path, SentenceKey encoder, int dimension) throws IOException {
    RandomAccessFile file =
        new RandomAccessFile(path.toFile(), Files.isWritable(path) ? "rw" : "r");
    try {
      long length = file.length();
      if (length < SLOTS_START) {
        throw new UnusableException("it is not a table of vectors");
      }
      MemorySegment map =
          file.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, length, Arena.ofAuto());
      check(map, encoder, dimension);
      return new VectorTable(file, map);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void check(MemorySegment map, SentenceKey encoder, int dimension)
      throws UnusableException {
    byte[] header = new byte[HEADER_CHECKSUM];
    MemorySegment.copy(map, ValueLayout.JAVA_BYTE, 0, header, 0, header.length);
    if (map.get(LONG, 0) != MAGIC) {
      throw new UnusableException("it is not a table of vectors");
    }
    if (map.get(INT, 8) != VERSION) {
      throw new UnusableException("another version of the program wrote it");
    }
    if (checksum(header, header.length) != map.get(INT, HEADER_CHECKSUM)) {
      throw new UnusableException("it is damaged");
    }
    if (map.get(INT, 12) != dimension
        || map.get(LONG, 24) != encoder.high()
        || map.get(LONG, 32) != encoder.low()) {
      throw new UnusableException("another encoder's vectors are in it");
    }
    if (map.byteSize() != SLOTS_START + map.get(LONG, 16) * slotBytes(dimension)) {
      throw new UnusableException("it was cut off");
    }
  }

  /** Creates an empty table, replacing any existing file. */
  static void create(Path path, SentenceKey encoder, int dimension, long slots) throws IOException {
    byte[] header = new byte[HEADER_CHECKSUM];
    littleEndian(header)
        .putLong(MAGIC)
        .putInt(VERSION)
        .putInt(dimension)
        .putLong(slots)
        .putLong(encoder.high())
        .putLong(encoder.low());
    Files.deleteIfExists(path);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write(withChecksum(header));
      file.setLength(SLOTS_START + slots * slotBytes(dimension));
    }
  }

  long slots() {
    return slots;
  }

  Optional<SentenceVector> find(SentenceKey key) {
    for (int i = 0; i < WINDOW; i++) {
      long at = place(key, i);
      if (isEmpty(at)) {
        return Optional.empty();
      }
      if (isOf(key, at)) {
        return read(at);
      }
    }
    return Optional.empty();
  }

  private long place(SentenceKey key, int step) {
    return SLOTS_START + (Long.remainderUnsigned(key.high(), slots) + step) % slots * slotBytes;
  }

  private boolean isEmpty(long at) {
    return map.get(LONG, at) == 0 && map.get(LONG, at + Long.BYTES) == 0;
  }

  private boolean isOf(SentenceKey key, long at) {
    return map.get(LONG, at) == key.high() && map.get(LONG, at + Long.BYTES) == key.low();
  }

  private Optional<SentenceVector> read(long at) {
    byte[] slot = new byte[slotBytes];
    MemorySegment.copy(map, ValueLayout.JAVA_BYTE, at, slot, 0, slotBytes);
    ByteBuffer bytes = littleEndian(slot);
    int checked = VALUES + dimension;
    return checksum(slot, checked) == bytes.getInt(checked)
        ? Optional.of(
            new SentenceVector(
                Arrays.copyOfRange(slot, VALUES, checked), bytes.getFloat(KEY_BYTES)))
        : Optional.empty();
  }

  /** Whether it should grow before more is added. */
  boolean isCrowded() {
    return map.get(LONG, USED) > slots * MOST_LOAD;
  }

  /** Stores a vector unless it is present; returns false if there is no free slot for its key. */
  boolean put(SentenceKey key, SentenceVector vector) throws IOException {
    long free = -1;
    for (int i = 0; i < WINDOW; i++) {
      long at = place(key, i);
      if (isEmpty(at)) {
        free = free < 0 ? at : free;
        break;
      }
      if (isOf(key, at)) {
        if (read(at).isEmpty()) {
          write(at, key, vector);
        }
        return true;
      }
      if (free < 0 && read(at).isEmpty()) {
        free = at;
      }
    }
    if (free < 0) {
      return false;
    }
    boolean fresh = isEmpty(free);
    write(free, key, vector);
    if (fresh) {
      write(USED, map.get(LONG, USED) + 1);
    }
    return true;
  }

  /** Stores a vector in the slot of another, so that the table is no longer complete. */
  void replace(SentenceKey key, SentenceVector vector) throws IOException {
    markComplete(new byte[DIGEST_BYTES]);
    write(GIVEN_WAY, givenWay() + 1);
    write(place(key, Math.floorMod(key.low(), WINDOW)), key, vector);
  }

  private void write(long at, SentenceKey key, SentenceVector vector) throws IOException {
    byte[] slot = new byte[VALUES + dimension];
    littleEndian(slot)
        .putLong(key.high())
        .putLong(key.low())
        .putFloat(vector.scale())
        .put(vector.values());
    write(at, withChecksum(slot));
  }

  private void write(long at, long number) throws IOException {
    byte[] bytes = new byte[Long.BYTES];
    littleEndian(bytes).putLong(number);
    write(at, bytes);
  }

  // Through the file rather than the mapping, where a full disk would crash the process.
  private void write(long at, byte[] bytes) throws IOException {
    file.seek(at);
    file.write(bytes);
  }

  /** The number of evicted vectors. */
  long givenWay() {
    return map.get(LONG, GIVEN_WAY);
  }

  boolean isComplete(byte[] digest) {
    byte[] complete = new byte[DIGEST_BYTES];
    MemorySegment.copy(map, ValueLayout.JAVA_BYTE, COMPLETE, complete, 0, DIGEST_BYTES);
    return Arrays.equals(complete, digest);
  }

  /** Records that all sentences of a state of the index are stored. */
  void markComplete(byte[] digest) throws IOException {
    byte[] header = new byte[HEADER_CHECKSUM];
    MemorySegment.copy(map, ValueLayout.JAVA_BYTE, 0, header, 0, header.length);
    System.arraycopy(digest, 0, header, COMPLETE, DIGEST_BYTES);
    write(0, withChecksum(header));
  }

  /** Whether another file has replaced this one. */
  boolean isSuperseded() {
    return map.get(INT, SUPERSEDED) != 0;
  }

  void markSuperseded() throws IOException {
    write(SUPERSEDED, new byte[] {1});
  }

  /** Copies all vectors and the table's state to another table. */
  void copyTo(VectorTable other) throws IOException {
    for (long at = SLOTS_START; at < map.byteSize(); at += slotBytes) {
      if (!isEmpty(at)) {
        Optional<SentenceVector> vector = read(at);
        if (vector.isPresent()) {
          other.put(
              new SentenceKey(map.get(LONG, at), map.get(LONG, at + Long.BYTES)), vector.get());
        }
      }
    }
    byte[] complete = new byte[DIGEST_BYTES];
    MemorySegment.copy(map, ValueLayout.JAVA_BYTE, COMPLETE, complete, 0, DIGEST_BYTES);
    other.markComplete(complete);
    other.write(GIVEN_WAY, givenWay());
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] withChecksum(byte[] bytes) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
    littleEndian(all).putInt(bytes.length, checksum(bytes, bytes.length));
    return all;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** A file cannot be used as a table; the message says why. */
  static final class UnusableException extends IOException {
    private static final long serialVersionUID = 1;

    UnusableException(String reason) {
      super(reason);
    }
  }
}
