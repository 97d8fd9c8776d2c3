package org.quipu.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits searches, per client and at the same time. Readers on this machine itself are not limited.
 */
final class Turnstile {
  /** The number of searches that a client may make at once. */
  private static final int BURST = 30;

  /** The time in which one of them is refilled. */
  private static final Duration RETURN = Duration.ofSeconds(1);

  private static final int MOST_CLIENTS = 20_000;
  private static final long LONGEST_WAIT_SECONDS = 30;

  private final InstantSource clock;
  private final Semaphore places =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

  // The time at which a client's allowance will be full again, in milliseconds of the clock.
  private final Cache<String, Long> wholeAgain =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).executor(Runnable::run).build();

  Turnstile(InstantSource clock) {
    this.clock = clock;
  }

  /** Runs a search, unless this client or all clients together exceed the limits. */
  <T> Optional<T> pass(Context request, Supplier<T> search) {
    if (!client(request).stream().allMatch(this::mayPass)) {
      return Optional.empty();
    }
    try {
      if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(search.get());
    } finally {
      places.release();
    }
  }

  boolean mayPass(String client) {
    long now = clock.millis();
    long[] free = {0};
    wholeAgain
        .asMap()
        .compute(
            client,
            (_, before) -> {
              long from = before == null ? now : Math.max(now, before);
              free[0] = BURST - (from - now) / RETURN.toMillis();
              return free[0] > 0 ? Long.valueOf(from + RETURN.toMillis()) : before;
            });
    return free[0] > 0;
  }

  // A proxy on this machine reports its client; the header of any other host could be forged.
  private static Optional<String> client(Context request) {
    if (!isLoopback(request.ip())) {
      return Optional.of(request.ip());
    }
    return Optional.ofNullable(request.header("X-Forwarded-For"))
        .map(chain -> chain.substring(chain.lastIndexOf(',') + 1).strip())
        .filter(last -> !last.isEmpty());
  }

  private static boolean isLoopback(String ip) {
    try {
      return InetAddress.getByName(ip).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
