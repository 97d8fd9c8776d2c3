package org.quipu.telegram.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.quipu.telegram.WaitingClock;

/** Who asks too much at once, and how long their next question waits. */
final class FloodGate {
  private final FloodSettings settings;
  private final WaitingClock time;
  private final Cache<Place, Allowance> allowances;

  FloodGate(FloodSettings settings, WaitingClock time) {
    this.settings = settings;
    this.time = time;
    this.allowances =
        Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .ticker(() -> Duration.between(Instant.EPOCH, time.now()).toNanos())
            .executor(Runnable::run)
            .build();
  }

  /** Takes a question of the person in the chat. Returns how long it has to wait. */
  Duration take(long person, long chat) {
    return settings.limited() ? of(person, chat).take(time.now()) : Duration.ZERO;
  }

  /** Whether the person has to be asked for a pause now: once per burst. */
  boolean askForPause(long person, long chat) {
    return of(person, chat).askForPause();
  }

  private Allowance of(long person, long chat) {
    return allowances.get(
        new Place(person, chat),
        place ->
            chat < 0
                ? new Allowance(settings.inGroup(), settings.groupInterval())
                : new Allowance(settings.inPrivate(), settings.privateInterval()));
  }

  private record Place(long person, long chat) {}
}
