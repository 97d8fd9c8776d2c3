package org.quipu.telegram.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import org.quipu.store.Chats;
import org.quipu.telegram.inbound.Incoming;

/** Records which chats the bot is in, and which have blocked or removed it. */
final class ChatPresence {
  private static final int REMEMBERED = 10_000;

  private final Chats chats;

  /** Chats known to be active, to save a look-up in the store for every message. */
  private final Cache<Long, Boolean> active =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  ChatPresence(Chats chats) {
    this.chats = chats;
  }

  void see(OptionalLong chat, Incoming update) {
    if (chat.isPresent()) {
      see(chat.getAsLong(), update);
    }
  }

  private void see(long chat, Incoming update) {
    if (update instanceof Incoming.Standing(var _, boolean writable)) {
      active.invalidate(chat);
      chats.setActive(chat, writable);
    } else if (active.getIfPresent(chat) == null) {
      chats.setActive(chat, true);
      active.put(chat, true);
    }
  }

  /** Reports that Telegram refused a message to the chat, which may have been marked as left. */
  void doubt(long chat) {
    active.invalidate(chat);
  }
}
