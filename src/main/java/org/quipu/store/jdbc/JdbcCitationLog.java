package org.quipu.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quipu.store.CitationLog;

/** The citation log: one row each time a citation is given. */
final class JdbcCitationLog implements CitationLog {
  private static final int MOST_OF_A_CARD = 20;

  private static final String SELECT =
      "SELECT id, chat, topic, article, quote_start, quote_end, digest, given, message, asker"
          + " FROM citations ";

  private final Database database;
  private final Places places = new Places();

  JdbcCitationLog(Database database) {
    this.database = database;
  }

  @Override
  public void add(Entry entry) {
    long place = places.next();
    database.runLater(
        session ->
            session.update(
                "INSERT INTO citations (place, id, chat, topic, article, quote_start, quote_end,"
                    + " digest, given, message, asker) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                place,
                entry.id(),
                entry.chat(),
                Columns.nullable(entry.topic()),
                entry.article(),
                entry.start(),
                entry.end(),
                entry.digest(),
                entry.time().toEpochMilli(),
                Columns.nullable(entry.message()),
                Columns.nullable(entry.asker())));
  }

  @Override
  public Optional<Entry> find(String id) {
    return database.runQuickly(
        session ->
            session.first(
                SELECT + "WHERE id = ? ORDER BY place DESC LIMIT 1", JdbcCitationLog::read, id));
  }

  @Override
  public List<Entry> in(long chat, OptionalInt topic) {
    List<Entry> entries =
        topic.isEmpty()
            ? list("WHERE chat = ? ORDER BY place", chat)
            : list("WHERE chat = ? AND topic = ? ORDER BY place", chat, topic.getAsInt());
    Map<String, Entry> firstOfEach = new LinkedHashMap<>();
    entries.forEach(entry -> firstOfEach.putIfAbsent(entry.id(), entry));
    return List.copyOf(firstOfEach.values());
  }

  @Override
  public List<Entry> latest(long chat, OptionalInt topic) {
    List<Entry> newestFirst =
        topic.isEmpty()
            ? list("WHERE chat = ? ORDER BY place DESC LIMIT ?", chat, MOST_OF_A_CARD)
            : list(
                "WHERE chat = ? AND topic = ? ORDER BY place DESC LIMIT ?",
                chat,
                topic.getAsInt(),
                MOST_OF_A_CARD);
    return newestFirst.reversed().stream()
        .filter(entry -> entry.time().equals(newestFirst.getFirst().time()))
        .toList();
  }

  @Override
  public List<Entry> onCard(long chat, int message) {
    return list("WHERE chat = ? AND message = ? ORDER BY place", chat, message);
  }

  @Override
  public List<Entry> quoting(String article, int limit) {
    return list("WHERE article = ? ORDER BY place DESC LIMIT ?", article, limit);
  }

  @Override
  public void erase(long chat) {
    database.run(session -> session.update("DELETE FROM citations WHERE chat = ?", chat));
  }

  private List<Entry> list(String where, @Nullable Object... parameters) {
    return database.runQuickly(
        session -> session.all(SELECT + where, JdbcCitationLog::read, parameters));
  }

  private static Entry read(ResultSet row) throws SQLException {
    OptionalInt topic = Columns.integer(row, 3);
    OptionalInt message = Columns.integer(row, 9);
    OptionalLong asker = Columns.number(row, 10);
    return new Entry(
        row.getString(1),
        row.getLong(2),
        topic,
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)),
        message,
        asker);
  }
}
