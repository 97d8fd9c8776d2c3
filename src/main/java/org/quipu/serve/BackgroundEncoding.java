package org.quipu.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quipu.retrieval.EncodingPace;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes the sentences of an index in the background, after the start and after each change of the
 * corpus, at low priority.
 */
final class BackgroundEncoding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundEncoding.class);

  /** The interval between checks for a changed corpus. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** The number of passages encoded between checks. */
  private static final int PASSAGES_BETWEEN_LOOKS = 500;

  private final PassageIndex index;
  private final Runnable first;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  @SuppressWarnings("ThreadPriorityCheck") // only a hint: nothing depends on it
  private BackgroundEncoding(PassageIndex index, Runnable first) {
    this.index = index;
    this.first = first;
    this.thread =
        Thread.ofPlatform()
            .name("encoding")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);
  }

  /**
   * Begins encoding.
   *
   * @param first other work that can wait until the program is ready, done before on the same
   *     thread
   */
  static BackgroundEncoding start(PassageIndex index, Runnable first) {
    BackgroundEncoding encoding = new BackgroundEncoding(index, first);
    encoding.thread.start();
    return encoding;
  }

  private void run() {
    String last = "";
    try {
      first.run();
      do {
        if (!newest().equals(last)) {
          last = encode();
        }
      } while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("stopped encoding sentences until the next start: {}", e.toString());
    }
  }

  /** Encodes all passages, and returns the digest of the corpus that they belong to. */
  private String encode() {
    try (Snapshot snapshot = index.snapshot()) {
      String digest = snapshot.info().corpusDigest();
      boolean all = snapshot.encode(EncodingPace.GENTLE, done -> goesOn(done, digest));
      if (all) {
        LOG.info("encoded the sentences of all {} passages", snapshot.info().passages());
      }
      return digest;
    }
  }

  private boolean goesOn(int done, String digest) {
    boolean looks = done % PASSAGES_BETWEEN_LOOKS == 0;
    return closed.getCount() > 0 && (!looks || newest().equals(digest));
  }

  private String newest() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.info().corpusDigest();
    }
  }

  /** Stops, and waits for the sentence in progress. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
