package org.quipu.telegram.fake;

import java.util.Locale;

/** The kinds of chats. */
public enum RoomType {
  PRIVATE,
  GROUP,
  SUPERGROUP,
  CHANNEL;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isGroup() {
    return this == GROUP || this == SUPERGROUP;
  }
}
