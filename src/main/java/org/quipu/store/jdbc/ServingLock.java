package org.quipu.store.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;

/**
 * Prevents two processes from serving from one SQLite file. The operating system releases it
 * however the process ends, so a restart takes over at once and need not wait for a lease.
 */
sealed interface ServingLock {

  void acquire();

  /** Whether no other process can serve from the same store. */
  boolean isExclusive();

  void close();

  static ServingLock of(StoreSettings settings) {
    return settings
        .file()
        .<ServingLock>map(file -> new OnFile(beside(realPath(file))))
        .orElseGet(Shared::new);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /** Resolves links, so that one store has one lock whichever path leads to it. */
  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** No lock: several replicas may share the database, separated by leases. */
  record Shared() implements ServingLock {
    @Override
    public void acquire() {}

    @Override
    public boolean isExclusive() {
      return false;
    }

    @Override
    public void close() {}
  }

  /** A lock on a file beside the database. */
  final class OnFile implements ServingLock {
    private final Path file;
    private @Nullable FileChannel channel;

    OnFile(Path file) {
      this.file = file;
    }

    @Override
    public synchronized void acquire() {
      if (channel != null) {
        return;
      }
      try {
        FileChannel opened =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = opened.tryLock();
        if (lock == null) {
          opened.close();
          throw inUse();
        }
        channel = opened;
      } catch (OverlappingFileLockException e) {
        throw inUse();
      } catch (IOException e) {
        throw new StoreException("cannot lock " + file + ": " + e.getMessage(), e);
      }
    }

    private StoreException inUse() {
      return new StoreException(
          file
              + " is held by another process that serves from the same store: stop it, or give"
              + " several replicas a store.url of PostgreSQL");
    }

    @Override
    public boolean isExclusive() {
      return true;
    }

    @Override
    public synchronized void close() {
      try {
        if (channel != null) {
          channel.close();
        }
      } catch (IOException e) {
        throw new StoreException("cannot release " + file, e);
      }
      channel = null;
    }
  }
}
