package org.quipu.telegram.inbox;

import java.util.concurrent.Semaphore;
import org.quipu.telegram.SendRefused;

/**
 * Limits how many updates are handled at once. Waiting for Telegram does not count as handling, so
 * a chat that has to pause takes no permit from the others.
 */
final class Permits {
  /** An action that may wait for Telegram. */
  @FunctionalInterface
  interface Waiting<T> {
    T get() throws SendRefused, InterruptedException;
  }

  private final Semaphore semaphore;

  Permits(int count) {
    semaphore = new Semaphore(count, true);
  }

  void take() throws InterruptedException {
    semaphore.acquire();
  }

  void giveBack() {
    semaphore.release();
  }

  <T> T givenBackDuring(Waiting<T> waiting) throws SendRefused, InterruptedException {
    giveBack();
    try {
      return waiting.get();
    } finally {
      // Uninterruptible, because the caller releases the permit whatever happens.
      semaphore.acquireUninterruptibly();
    }
  }
}
