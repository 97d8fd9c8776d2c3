package org.quipu.telegram.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.store.Chats;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** Notes which chats the bot is in, and which it was blocked in or removed from. */
final class ChatPresence {
  private static final Set<String> GONE = Set.of("left", "kicked");
  private static final int REMEMBERED = 10_000;

  private final Chats chats;

  /** Chats known to be active, so that not every message asks the store. */
  private final Cache<Long, Boolean> active =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  ChatPresence(Chats chats) {
    this.chats = chats;
  }

  void see(UpdateFacts facts) {
    OptionalLong chat = facts.chat();
    if (chat.isEmpty()) {
      return;
    }
    if (facts.update().getMyChatMember() != null) {
      active.invalidate(chat.getAsLong());
      chats.setActive(chat.getAsLong(), !isFarewell(facts));
    } else if (active.getIfPresent(chat.getAsLong()) == null) {
      chats.setActive(chat.getAsLong(), true);
      active.put(chat.getAsLong(), true);
    }
  }

  /** Says that Telegram refused a message there: the chat may have been marked as left. */
  void doubt(UpdateFacts facts) {
    facts.chat().ifPresent(active::invalidate);
  }

  private static boolean isFarewell(UpdateFacts facts) {
    return Optional.ofNullable(facts.update().getMyChatMember())
        .map(ChatMemberUpdated::getNewChatMember)
        .map(ChatMember::getStatus)
        .filter(GONE::contains)
        .isPresent();
  }
}
