package org.quipu.store.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.quipu.store.Chats;
import org.quipu.store.CitationLog;
import org.quipu.store.Facts;
import org.quipu.store.Inbox;
import org.quipu.store.ReplyLog;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.quipu.store.Verdicts;

/** The store in a SQL database. */
public final class JdbcStore implements Store {
  private final Database database;
  private final JdbcInbox inbox;
  private final Chats chats;
  private final CitationLog citations;
  private final ReplyLog replies;
  private final Verdicts verdicts;
  private final Facts facts;

  private JdbcStore(StoreSettings settings, Database database, Clock clock) {
    this.database = database;
    inbox = new JdbcInbox(database, settings, clock);
    chats = new JdbcChats(database);
    citations = new JdbcCitationLog(database);
    replies = new JdbcReplyLog(database);
    verdicts = new JdbcVerdicts(database);
    facts = new JdbcFacts(database);
  }

  /**
   * Opens the store and brings its schema up to date.
   *
   * @throws StoreException if the database cannot be opened, or was written by a newer Quipu
   */
  public static JdbcStore open(StoreSettings settings, Clock clock) {
    return open(settings, clock, System::nanoTime);
  }

  /** Opens the store with another monotonic clock, in nanoseconds. */
  static JdbcStore open(StoreSettings settings, Clock clock, LongSupplier nanos) {
    return open(settings, SqlDialect.of(settings), clock, nanos);
  }

  /** Opens the store with a given dialect. */
  static JdbcStore open(
      StoreSettings settings, SqlDialect engine, Clock clock, LongSupplier nanos) {
    Database database = new Database(engine, nanos);
    try {
      database.open();
    } catch (SQLException e) {
      throw new StoreException(
          engine.isDamage(e)
              ? "the store at %s is damaged: %s; put a backup in its place with ./quipu restore FILE"
                  .formatted(settings, e.getMessage())
              : "cannot open the store at %s: %s; check store.url and that it can be reached and written"
                  .formatted(settings, e.getMessage()),
          e);
    }
    return new JdbcStore(settings, database, clock);
  }

  @Override
  public Inbox inbox() {
    return inbox;
  }

  @Override
  public Chats chats() {
    return chats;
  }

  @Override
  public CitationLog citations() {
    return citations;
  }

  @Override
  public ReplyLog replies() {
    return replies;
  }

  @Override
  public Verdicts verdicts() {
    return verdicts;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public void erase(long chat) {
    database.run(
        session -> {
          session.update(
              "UPDATE updates SET erased = 1 WHERE state = 0 AND (chat = ? OR person = ?)",
              chat,
              chat);
          for (String whose : List.of("chat", "person")) {
            session.update(
                "UPDATE updates SET json = NULL, lane = '', chat = NULL, person = NULL"
                    + " WHERE state = 1 AND json IS NOT NULL AND "
                    + whose
                    + " = ?",
                chat);
          }
          for (String table : List.of("chats", "chat_settings", "citations", "replies")) {
            session.update("DELETE FROM " + table + " WHERE chat = ?", chat);
          }
          session.update("UPDATE citations SET asker = NULL WHERE asker = ?", chat);
          return true;
        });
  }

  @Override
  public int purge(Instant updatesBefore, Instant citationsBefore, LocalDate verdictsBefore) {
    return database.run(
        session ->
            session.update(
                    "DELETE FROM updates WHERE state = 1 AND finished < ?",
                    updatesBefore.toEpochMilli())
                + session.update(
                    "DELETE FROM replies WHERE given < ?", updatesBefore.toEpochMilli())
                + session.update(
                    "DELETE FROM citations WHERE given < ?", citationsBefore.toEpochMilli())
                + session.update(
                    "DELETE FROM verdicts WHERE day < ?", verdictsBefore.toEpochDay()));
  }

  @Override
  public boolean isSound() {
    return database.isSound();
  }

  @Override
  public void close() {
    inbox.close();
    database.close();
  }
}
