package org.quipu.store;

import java.util.Map;

/** Chats that use the bot: their settings, and whether the bot can write there. */
public interface Chats {
  /** The settings chosen in the chat; empty for a chat that chose none. */
  Map<String, String> settings(long chat);

  /** Replaces the settings of the chat. */
  void save(long chat, Map<String, String> settings);

  /** Whether the bot may write there: true unless it was blocked or removed. */
  boolean isActive(long chat);

  void setActive(long chat, boolean active);

  /** Moves all data about a group to the supergroup that it has become. */
  void migrate(long oldChat, long newChat);

  /** The number of active chats. */
  long countActive();
}
