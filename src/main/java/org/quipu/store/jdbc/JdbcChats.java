package org.quipu.store.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quipu.store.Chats;

/** Chats in two tables: whether they are active, and the settings chosen there. */
record JdbcChats(Database database) implements Chats {

  @Override
  public Map<String, String> settings(long chat) {
    return database.runQuickly(
        session -> {
          Map<String, String> settings = new HashMap<>();
          session.all(
              "SELECT name, value FROM chat_settings WHERE chat = ?",
              row -> settings.put(row.getString(1), row.getString(2)),
              chat);
          return Map.copyOf(settings);
        });
  }

  @Override
  public void save(long chat, Map<String, String> settings) {
    List<@Nullable Object[]> rows =
        settings.entrySet().stream()
            .<@Nullable Object[]>map(
                setting -> new Object[] {chat, setting.getKey(), setting.getValue()})
            .toList();
    database.run(
        session -> {
          session.update("DELETE FROM chat_settings WHERE chat = ?", chat);
          session.updateAll("INSERT INTO chat_settings (chat, name, value) VALUES (?, ?, ?)", rows);
          return true;
        });
  }

  @Override
  public boolean isActive(long chat) {
    return database.runQuickly(
        session ->
            session
                .first("SELECT active FROM chats WHERE chat = ?", row -> row.getInt(1) == 1, chat)
                .orElse(true));
  }

  @Override
  public void setActive(long chat, boolean active) {
    database.runQuickly(
        session ->
            session.update(
                "INSERT INTO chats (chat, active) VALUES (?, ?)"
                    + " ON CONFLICT (chat) DO UPDATE SET active = excluded.active",
                chat,
                active ? 1 : 0));
  }

  @Override
  public void migrate(long oldChat, long newChat) {
    database.run(
        session -> {
          session.update(
              "INSERT INTO chat_settings (chat, name, value)"
                  + " SELECT CAST(? AS BIGINT), name, value FROM chat_settings WHERE chat = ?"
                  + " ON CONFLICT (chat, name) DO NOTHING",
              newChat,
              oldChat);
          session.update("DELETE FROM chat_settings WHERE chat = ?", oldChat);
          session.update("DELETE FROM chats WHERE chat = ?", oldChat);
          // A supergroup starts new message ids.
          session.update("DELETE FROM replies WHERE chat = ?", oldChat);
          session.update("UPDATE citations SET chat = ? WHERE chat = ?", newChat, oldChat);
          for (String which : List.of("state = 0", "state = 1 AND json IS NOT NULL")) {
            session.update(
                "UPDATE updates SET chat = ? WHERE chat = ? AND " + which, newChat, oldChat);
          }
          return true;
        });
  }

  @Override
  public long countActive() {
    return database.runQuickly(
        session ->
            session
                .first("SELECT count(*) FROM chats WHERE active = 1", row -> row.getLong(1))
                .orElse(0L));
  }
}
