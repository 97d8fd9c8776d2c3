package org.quipu.telegram.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quipu.store.Inbox;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;

/** Tracks who asks too much at once, and how long their next turn has to wait. */
final class FloodGate {
  /**
   * Beyond this number, the person who was quiet longest is forgotten and has a full allowance
   * again.
   */
  private static final int MOST_KNOWN = 100_000;

  private final FloodSettings settings;
  private final WaitingClock time;
  private final Cache<Turn, Allowance> allowances;

  /** The kinds that are counted separately, so that turning pages does not use up questions. */
  enum Kind {
    /** A message or post that speaks to the bot. */
    QUESTION,
    /** A press of a button. */
    PRESS,
    /** An inline query, or a question in a chat that the bot never joined. */
    QUERY
  }

  /**
   * A person's turn.
   *
   * @param chat 0 where the bot is not a member
   */
  record Turn(Kind kind, long person, long chat) {
    /** The turn in an update, if somebody asks or presses something. */
    static Optional<Turn> of(Inbox.Entry entry, Incoming update) {
      if (entry.person().isEmpty()) {
        return Optional.empty();
      }
      return kind(entry, update)
          .map(kind -> new Turn(kind, entry.person().getAsLong(), entry.chat().orElse(0)));
    }

    private static Optional<Kind> kind(Inbox.Entry entry, Incoming update) {
      return switch (update) {
        case Incoming.Said _, Incoming.Edited _ ->
            Optional.of(entry.chat().isPresent() ? Kind.QUESTION : Kind.QUERY);
        case Incoming.Pressed _ -> Optional.of(Kind.PRESS);
        case Incoming.Typed _ -> Optional.of(Kind.QUERY);
        case Incoming.Standing _, Incoming.Moved _, Incoming.Other _ -> Optional.empty();
      };
    }

    boolean isInGroup() {
      return chat < 0;
    }
  }

  FloodGate(FloodSettings settings, WaitingClock time) {
    this.settings = settings;
    this.time = time;
    this.allowances =
        Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(Duration.ofHours(1))
            .ticker(() -> Duration.between(Instant.EPOCH, time.now()).toNanos())
            .executor(Runnable::run)
            .build();
  }

  /** Takes a turn, and returns how long it has to wait. */
  Duration take(Turn turn) {
    return settings.limited() ? of(turn).take(time.now()) : Duration.ZERO;
  }

  /** Gives back a turn that had no effect. */
  void giveBack(Turn turn) {
    if (settings.limited()) {
      of(turn).giveBack();
    }
  }

  /** Whether to ask the person for a pause now; true once per burst. */
  boolean askForPause(Turn turn) {
    return of(turn).askForPause();
  }

  private Allowance of(Turn turn) {
    return allowances.get(
        turn,
        taken ->
            taken.isInGroup()
                ? new Allowance(settings.inGroup(), settings.groupInterval())
                : new Allowance(settings.inPrivate(), settings.privateInterval()));
  }
}
