package org.quipu.telegram.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.telegram.inbound.Selection;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * How something is sent.
 *
 * @param silent whether to send without a notification sound, for a follow-up to what is being read
 * @param quoted the formatting of the quoted part of the message replied to
 */
public record SendOptions(boolean silent, List<MessageEntity> quoted) {
  /** An answer that somebody waits for. */
  public static final SendOptions ANSWER = new SendOptions(false, List.of());

  /** More of what somebody is reading. */
  public static final SendOptions FOLLOW_UP = new SendOptions(true, List.of());

  public SendOptions {
    quoted = List.copyOf(quoted);
  }

  /** An answer under a selected part of a message. */
  public static SendOptions under(Selection selection) {
    return new SendOptions(false, selection.looks().stream().map(SendOptions::entity).toList());
  }

  private static MessageEntity entity(Selection.Look look) {
    return MessageEntity.builder()
        .type(look.type())
        .offset(look.span().start())
        .length(look.span().length())
        .customEmojiId(look.emoji().orElse(null))
        .build();
  }

  // Omitted rather than false, which is the default.
  @Nullable Boolean silentOrNull() {
    return silent ? true : null;
  }
}
