package org.quipu.telegram.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.quipu.telegram.WaitingClock;

/**
 * Decides when the next message to a chat may be sent, by Telegram's limits for a chat, for a group
 * and for the whole bot, and by the pauses that Telegram has asked for.
 */
final class Pace {
  /**
   * Counted from the end of a chat's pause. Longer than any window, so that a forgotten chat would
   * have its full allowance anyway.
   */
  private static final Duration FORGET_AFTER = Duration.ofHours(1);

  private final PaceSettings settings;
  private final WaitingClock time;
  private final Window all;
  private final Cache<Long, ChatPace> chats;

  Pace(PaceSettings settings, WaitingClock time) {
    this.settings = settings;
    this.time = time;
    this.all = new Window(settings.perSecond(), Duration.ofSeconds(1));
    this.chats =
        Caffeine.newBuilder()
            .expireAfter(Expiry.<Long, ChatPace>accessing((chat, pace) -> pace.keptFor(time.now())))
            .ticker(() -> Duration.between(Instant.EPOCH, time.now()).toNanos())
            .executor(Runnable::run)
            .build();
  }

  /**
   * Waits for the chat's turn with an edit. Edits leave part of the chat's allowance to answers, so
   * that nobody who asks waits for somebody who turns pages.
   */
  void awaitEdit(long chat) throws InterruptedException {
    if (settings.limited()) {
      waitUntil(of(chat).reserveEdit(time.now()));
    }
    await(chat);
  }

  /** Waits for the chat's turn. */
  void await(long chat) throws InterruptedException {
    ChatPace pace = of(chat);
    waitUntil(pace.pausedUntil());
    if (settings.limited()) {
      waitUntil(pace.reserve(time.now()));
      waitUntil(all.reserve(time.now()));
      waitUntil(pace.pausedUntil());
    }
  }

  /** Stops sending to the chat for as long as Telegram asked. */
  void pause(long chat, Duration wait) {
    ChatPace pace = of(chat);
    pace.pauseUntil(time.now().plus(wait));
    // Put again, because the entry now has to be kept for longer.
    chats.put(chat, pace);
  }

  private ChatPace of(long chat) {
    return chats.get(chat, key -> new ChatPace(settings, key < 0));
  }

  private void waitUntil(Instant instant) throws InterruptedException {
    Duration wait = Duration.between(time.now(), instant);
    if (wait.isPositive()) {
      time.sleep(wait);
    }
  }

  /** The pace of one chat. */
  private static final class ChatPace {
    private final Window burst;
    private final Window minute;
    private final Window editBurst;
    private final Window editMinute;
    private Instant paused = Instant.MIN;
    private Instant last = Instant.MIN;
    private Instant lastEdit = Instant.MIN;

    ChatPace(PaceSettings settings, boolean group) {
      Duration burstPeriod = settings.chatInterval().multipliedBy(settings.chatBurst());
      burst = new Window(settings.chatBurst(), burstPeriod);
      minute = minute(settings.groupPerMinute(), group);
      editBurst = new Window(Math.max(1, settings.chatBurst() - 1), burstPeriod);
      editMinute = minute(Math.max(1, settings.groupPerMinute() / 2), group);
    }

    private static Window minute(int limit, boolean group) {
      return group ? new Window(limit, Duration.ofMinutes(1)) : Window.OPEN;
    }

    synchronized Instant reserveEdit(Instant now) {
      Instant earliest = lastEdit.isAfter(now) ? lastEdit : now;
      lastEdit = editMinute.reserve(editBurst.reserve(earliest));
      return lastEdit;
    }

    synchronized Instant reserve(Instant now) {
      Instant earliest = last.isAfter(now) ? last : now;
      last = minute.reserve(burst.reserve(earliest));
      return last;
    }

    synchronized Instant pausedUntil() {
      return paused;
    }

    synchronized Duration keptFor(Instant now) {
      return paused.isAfter(now) ? Duration.between(now, paused).plus(FORGET_AFTER) : FORGET_AFTER;
    }

    synchronized void pauseUntil(Instant until) {
      paused = until.isAfter(paused) ? until : paused;
    }
  }
}
