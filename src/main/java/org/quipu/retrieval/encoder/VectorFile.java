package org.quipu.retrieval.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;

/**
 * Stores vectors in a file. The file is a cache: it grows up to a bound, beyond which new vectors
 * replace old ones, and a damaged or foreign file is replaced. No question ever waits for it: while
 * another thread or process writes, a vector is simply not stored.
 */
final class VectorFile implements AutoCloseable {
  static final String NAME = "vectors.bin";
  private static final String NEXT = "vectors.tmp";
  private static final String LOCK = "vectors.lock";

  /**
   * The number of slots of a new file, which takes 1.7 MB; a corpus of some hundred pages fills it.
   */
  private static final long FIRST_SLOTS = 4_096;

  /** Writers usually finish within moments; only growing the file may take some seconds. */
  private static final int MOST_TRIES = 10_000;

  private static final long PAUSE_NANOS = 1_000_000;

  private final Path folder;
  private final SentenceKey encoder;
  private final int dimension;
  private final long mostSlots;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Optional<VectorTable> current = Optional.empty();

  // Guarded by the lock.
  private boolean replacedForeign;
  private boolean failed;

  private VectorFile(Path folder, SentenceKey encoder, int dimension, long mostBytes) {
    this.folder = folder;
    this.encoder = encoder;
    this.dimension = dimension;
    this.mostSlots = VectorTable.slotsIn(mostBytes, dimension);
  }

  /**
   * Opens the file in a folder if it exists; otherwise it is created when there is something to
   * store.
   *
   * @param encoder the key of the encoder whose vectors these are
   * @param dimension the number of components of a vector
   * @param mostBytes the maximum size of the file; if not even one vector fits, none is stored
   */
  static VectorFile open(Path folder, SentenceKey encoder, int dimension, long mostBytes) {
    VectorFile file = new VectorFile(folder, encoder, dimension, mostBytes);
    file.openIfUsable();
    return file;
  }

  private void openIfUsable() {
    try {
      switchTo(Optional.of(VectorTable.open(folder.resolve(NAME), encoder, dimension)));
    } catch (IOException e) {
      switchTo(
          Optional
              .empty()); // the next attempt to store a vector tries again and reports the problem
    }
  }

  private void switchTo(Optional<VectorTable> next) {
    Optional<VectorTable> before = current;
    current = next;
    try {
      if (before.isPresent()) {
        before.get().close();
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  Optional<SentenceVector> find(SentenceKey key) {
    return current().flatMap(table -> table.find(key));
  }

  private Optional<VectorTable> current() {
    if (current.filter(VectorTable::isSuperseded).isPresent() && writing.tryLock()) {
      try {
        openIfUsable();
      } finally {
        writing.unlock();
      }
    }
    return current;
  }

  /** Stores a vector if possible at the moment, and returns whether it did. */
  boolean add(SentenceKey key, SentenceVector vector) {
    return write(table -> roomFor(key, vector, table));
  }

  /** Stores a vector, waiting for its turn, and returns whether it did. */
  boolean addPatiently(SentenceKey key, SentenceVector vector) {
    return writePatiently(table -> roomFor(key, vector, table));
  }

  private boolean roomFor(SentenceKey key, SentenceVector vector, VectorTable table)
      throws IOException {
    VectorTable roomy = table.isCrowded() ? larger(table) : table;
    if (!roomy.put(key, vector)) {
      roomy = larger(roomy);
      if (!roomy.put(key, vector)) {
        roomy.replace(key, vector);
      }
    }
    return true;
  }

  private VectorTable larger(VectorTable table) throws IOException {
    long slots = Math.min(2 * table.slots(), mostSlots);
    if (slots <= table.slots()) {
      return table;
    }
    Path next = folder.resolve(NEXT);
    VectorTable.create(next, encoder, dimension, slots);
    try (VectorTable copy = VectorTable.open(next, encoder, dimension)) {
      table.copyTo(copy);
    }
    return takeOver(next, Optional.of(table));
  }

  private VectorTable takeOver(Path next, Optional<VectorTable> before) throws IOException {
    Path path = folder.resolve(NAME);
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (before.isPresent()) {
      before.get().markSuperseded();
    }
    VectorTable table = VectorTable.open(path, encoder, dimension);
    switchTo(Optional.of(table));
    return table;
  }

  /** The number of vectors evicted so far, for {@link #markComplete}. */
  long givenWay() {
    return current().map(VectorTable::givenWay).orElse(0L);
  }

  boolean isComplete(byte[] digest) {
    return current().filter(table -> table.isComplete(digest)).isPresent();
  }

  /**
   * Records that all sentences of a state of the index were added, unless one of them may have been
   * evicted meanwhile.
   *
   * @param givenWay the number of evictions before the first was looked up
   */
  boolean markComplete(byte[] digest, long givenWay) {
    return writePatiently(
        table -> {
          boolean allThere = table.givenWay() == givenWay;
          if (allThere) {
            table.markComplete(digest);
          }
          return allThere;
        });
  }

  /** An action to run while no other thread or process writes. */
  @FunctionalInterface
  private interface Writing {
    boolean to(VectorTable table) throws IOException;
  }

  private boolean write(Writing work) {
    if (mostSlots == 0 || !writing.tryLock()) {
      return false;
    }
    try {
      return writeAlone(work) == Outcome.DONE;
    } finally {
      writing.unlock();
    }
  }

  private boolean writePatiently(Writing work) {
    writing.lock();
    try {
      Outcome outcome = mostSlots == 0 ? Outcome.FAILED : writeAlone(work);
      for (int i = 0; i < MOST_TRIES && outcome == Outcome.BUSY; i++) {
        LockSupport.parkNanos(PAUSE_NANOS);
        outcome = writeAlone(work);
      }
      return outcome == Outcome.DONE;
    } finally {
      writing.unlock();
    }
  }

  private enum Outcome {
    DONE,
    /** Another process is writing. */
    BUSY,
    FAILED
  }

  private Outcome writeAlone(Writing work) {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return Outcome.BUSY;
      }
      Optional<VectorTable> table = writable();
      return table.isPresent() && work.to(table.get()) ? Outcome.DONE : Outcome.FAILED;
    } catch (OverlappingFileLockException e) {
      return Outcome.BUSY;
    } catch (IOException e) {
      fail(e);
      return Outcome.FAILED;
    }
  }

  private Optional<VectorTable> writable() throws IOException {
    if (current.isPresent() && !current.get().isSuperseded()) {
      return current;
    }
    try {
      switchTo(Optional.of(VectorTable.open(folder.resolve(NAME), encoder, dimension)));
    } catch (FileNotFoundException e) {
      startAnew();
    } catch (VectorTable.UnusableException e) {
      // Only once, so that two programs with different encoders do not replace each other's file
      // for ever.
      if (!replacedForeign) {
        replacedForeign = true;
        LoggerFactory.getLogger(VectorFile.class)
            .warn("recreating {}: {}", folder.resolve(NAME), e.getMessage());
        startAnew();
      }
    }
    return current;
  }

  private void startAnew() throws IOException {
    Path next = folder.resolve(NEXT);
    VectorTable.create(next, encoder, dimension, Math.min(FIRST_SLOTS, mostSlots));
    takeOver(next, Optional.empty());
  }

  private void fail(IOException e) {
    if (!failed) {
      failed = true;
      LoggerFactory.getLogger(VectorFile.class)
          .warn("cannot store vectors of sentences in {}: {}", folder, e.toString());
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      switchTo(Optional.empty());
    } finally {
      writing.unlock();
    }
  }
}
