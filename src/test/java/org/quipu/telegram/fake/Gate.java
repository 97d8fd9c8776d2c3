package org.quipu.telegram.fake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds back the answers of chosen requests until a test opens it. */
public final class Gate {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  Gate() {}

  /** Waits until a request stands before the gate; it has been handled by then. */
  public void awaitArrival() {
    if (!waits(arrived)) {
      throw new AssertionError("no request arrived at the gate");
    }
  }

  public void open() {
    opened.countDown();
  }

  void pass() {
    arrived.countDown();
    if (!waits(opened)) {
      throw new AssertionError("nobody opened the gate");
    }
  }

  private static boolean waits(CountDownLatch latch) {
    try {
      return latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
