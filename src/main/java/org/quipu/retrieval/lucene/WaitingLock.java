package org.quipu.retrieval.lucene;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The write lock of an index, which waits for another process that holds it. */
final class WaitingLock implements AutoCloseable {
  static final String NAME = "refresh.lock";
  private static final long PAUSE_MILLIS = 50;

  private final Lock lock;

  /**
   * Waits for the lock.
   *
   * @throws LockObtainFailedException if it is still held after the wait
   */
  WaitingLock(Directory directory, long waitMillis) throws IOException {
    this.lock = obtain(directory, System.nanoTime() + waitMillis * 1_000_000);
  }

  private static Lock obtain(Directory directory, long deadline) throws IOException {
    while (true) {
      try {
        return directory.obtainLock(NAME);
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() - deadline > 0) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(LockObtainFailedException waitingFor) throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw waitingFor;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
