package org.quipu.telegram.doors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Knows who administers a chat; asks Telegram, and believes the answer for a minute. */
final class Admins {
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 10_000;

  private final Cache<Member, Boolean> known =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST_KNOWN).build();

  private record Member(long chat, long person) {}

  /**
   * Whether the person administers the chat; somebody about whom Telegram says nothing does not.
   *
   * @throws Stopped when the process stops meanwhile
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

  /** What is known about a chat holds no longer. */
  void forget(long chat) {
    known.asMap().keySet().removeIf(member -> member.chat() == chat);
  }
}
