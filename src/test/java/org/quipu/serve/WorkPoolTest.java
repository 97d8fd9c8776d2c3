package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkPoolTest {
  private final AtomicLong nanos = new AtomicLong();
  private final WorkPool pool = new WorkPool("test", 2, nanos::get);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void end() {
    end.countDown();
    pool.close();
  }

  /** Keeps both threads busy until the end. */
  private void hang() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      Thread.startVirtualThread(
          () ->
              pool.run(
                  () -> {
                    begun.countDown();
                    return wait(end);
                  }));
    }
    begun.await();
  }

  private static boolean wait(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void neverDoesMoreAtOnceThanItHasThreads() throws Exception {
    hang();
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Thread third = Thread.startVirtualThread(() -> done.add(pool.run(() -> 3)));
    assertEquals(Set.of(), done);
    end.countDown();
    third.join();
    assertEquals(Set.of(3), done);
  }

  @Test
  void virtualThreadsGoOnWhileItIsBusy() throws Exception {
    hang();
    CountDownLatch ran = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      Thread.startVirtualThread(ran::countDown);
    }
    assertTrue(wait(ran));
  }

  @Test
  void whatTheWorkThrowsReachesWhoeverAsked() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    assertSame(
        failure,
        assertThrows(
            IllegalStateException.class,
            () ->
                pool.run(
                    () -> {
                      throw failure;
                    })));
    StackOverflowError error = new StackOverflowError();
    assertSame(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                pool.run(
                    () -> {
                      throw error;
                    })));
  }

  @Test
  void whoeverIsInterruptedStopsWaiting() throws Exception {
    hang();
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> pool.run(() -> 1));
    assertTrue(Thread.interrupted());
  }

  @Test
  void idleIsNotStuckHoweverLong() {
    pool.run(() -> 1);
    pass(Duration.ofDays(1));
    assertFalse(pool.isStuck());
  }

  @Test
  void busyForMinutesWithoutAnEndIsStuck() throws Exception {
    hang();
    assertFalse(pool.isStuck());
    pass(Duration.ofMinutes(3));
    assertTrue(pool.isStuck());
  }
}
