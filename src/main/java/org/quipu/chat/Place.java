package org.quipu.chat;

import java.util.OptionalInt;

/**
 * Where a conversation takes place.
 *
 * @param chat the chat's id; 0 where there is none
 * @param topic the topic inside the chat, where it has topics
 */
public record Place(long chat, OptionalInt topic, Kind kind) {
  /** The kind of place. */
  public enum Kind {
    /** One person and the bot. */
    PRIVATE,
    /** Several people and the bot. */
    GROUP,
    /** A channel, where only its admins write. */
    CHANNEL,
    /** A terminal. */
    TERMINAL,
    /** A chat that the bot is not a member of; nothing is stored about it. */
    GUEST
  }

  /** The chat of an inline query or an inline message, or one where the bot is only a guest. */
  public static final Place GUEST = new Place(0, OptionalInt.empty(), Kind.GUEST);

  public static final Place TERMINAL = new Place(0, OptionalInt.empty(), Kind.TERMINAL);

  /** Whether others read along, so that replies that help only the asker are kept short. */
  public boolean isShared() {
    return kind != Kind.PRIVATE && kind != Kind.TERMINAL;
  }

  /** Whether it is a group or channel that the bot belongs to. */
  public boolean isGroup() {
    return kind == Kind.GROUP || kind == Kind.CHANNEL;
  }

  /** Whether settings and citations may be stored for it. */
  public boolean isKept() {
    return kind != Kind.GUEST;
  }
}
