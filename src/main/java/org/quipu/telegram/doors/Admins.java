package org.quipu.telegram.doors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Looks up who administers a chat, and caches Telegram's answer for a minute. */
final class Admins {
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 10_000;

  private final Cache<Member, Boolean> known =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST_KNOWN).build();

  private record Member(long chat, long person) {}

  /**
   * Whether the person administers the chat; false where Telegram gives no answer.
   *
   * @throws Stopped if the process stops meanwhile
   */
  boolean isAdmin(Sender sender, long chat, long person) {
    Member member = new Member(chat, person);
    Boolean before = known.getIfPresent(member);
    if (before != null) {
      return before;
    }
    boolean admin = ask(sender, member);
    known.put(member, admin);
    return admin;
  }

  private static boolean ask(Sender sender, Member member) {
    try {
      Optional<ChatMember> found =
          sender.call(
              GetChatMember.builder().chatId(member.chat()).userId(member.person()).build());
      return found
          .map(ChatMember::getStatus)
          .filter(status -> status.equals("creator") || status.equals("administrator"))
          .isPresent();
    } catch (SendRefused e) {
      return false;
    } catch (InterruptedException e) {
      throw new Stopped(e);
    }
  }

  /** Drops what is cached about a chat. */
  void forget(long chat) {
    known.asMap().keySet().removeIf(member -> member.chat() == chat);
  }
}
