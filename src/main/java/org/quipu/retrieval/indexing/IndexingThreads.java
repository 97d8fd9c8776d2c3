package org.quipu.retrieval.indexing;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Splits, analyses and writes articles on several threads while another thread reads. {@link
 * #submit} blocks while too much text is queued, so that memory stays bounded.
 */
public final class IndexingThreads implements AutoCloseable {
  /** The maximum amount of queued text, in UTF-16 units. */
  private static final int MOST_WAITING = 8 << 20;

  private static final int MOST_THREADS = 8;

  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Creates threads for a number of processors. */
  public IndexingThreads(int processors) {
    this.threads =
        Executors.newFixedThreadPool(
            Math.clamp(processors, 1, MOST_THREADS),
            Thread.ofPlatform().daemon().name("indexing-", 0).factory());
  }

  /** The work for one article. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Submits work, blocking until there is room.
   *
   * @param length the length of the article's text, in UTF-16 units
   * @throws IOException if other work has failed, or this thread was interrupted
   */
  void submit(int length, Work work) throws IOException {
    int share = Math.clamp(length, 1, MOST_WAITING);
    acquire(share);
    threads.execute(
        () -> {
          try {
            if (failure.get() == null) {
              work.run();
            }
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release(share);
          }
        });
  }

  /**
   * Waits until all work is done.
   *
   * @throws IOException if any of it failed
   */
  void await() throws IOException {
    acquire(MOST_WAITING);
    room.release(MOST_WAITING);
    check();
  }

  private void acquire(int share) throws IOException {
    check();
    try {
      room.acquire(share);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
    if (failure.get() != null) {
      room.release(share);
      check();
    }
  }

  /**
   * Reports failures of work.
   *
   * @throws IOException if any work has failed
   */
  void check() throws IOException {
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IOException("indexing failed: " + e.getMessage(), e);
    }
  }

  /** Lets running work finish and discards queued work. */
  @Override
  public void close() {
    failure.compareAndSet(null, new CancellationException("closed"));
    threads.close();
  }
}
