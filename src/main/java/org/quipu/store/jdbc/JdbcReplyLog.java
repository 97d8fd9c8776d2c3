package org.quipu.store.jdbc;

import java.time.Instant;
import java.util.OptionalInt;
import org.quipu.store.ReplyLog;

/** The reply log: one row for each message that was answered. */
record JdbcReplyLog(Database database) implements ReplyLog {

  @Override
  public void add(long chat, int asked, int answer, Instant time) {
    database.runLater(
        session ->
            session.update(
                "INSERT INTO replies (chat, asked, answer, given) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (chat, asked) DO UPDATE"
                    + " SET answer = excluded.answer, given = excluded.given",
                chat,
                asked,
                answer,
                time.toEpochMilli()));
  }

  @Override
  public OptionalInt answerTo(long chat, int asked) {
    return database.runQuickly(
        session ->
            session
                .first(
                    "SELECT answer FROM replies WHERE chat = ? AND asked = ?",
                    row -> OptionalInt.of(row.getInt(1)),
                    chat,
                    asked)
                .orElse(OptionalInt.empty()));
  }
}
