package org.quipu.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.quipu.store.Verdicts;

/** Verdicts: one row for each judgement, with how often it was given. */
final class JdbcVerdicts implements Verdicts {
  private final Database database;

  JdbcVerdicts(Database database) {
    this.database = database;
  }

  @Override
  public void add(Entry entry, LocalDate day) {
    database.run(session -> counted(session, entry, day) > 0 || added(session, entry, day) > 0);
  }

  private static int counted(Session session, Entry entry, LocalDate day) throws SQLException {
    return session.update(
        "UPDATE verdicts SET times = times + 1, day = ?"
            + " WHERE citation = ? AND query = ? AND claim = ? AND verdict = ?",
        day.toEpochDay(),
        entry.citation(),
        entry.query(),
        entry.claim() ? 1 : 0,
        entry.verdict());
  }

  private static int added(Session session, Entry entry, LocalDate day) throws SQLException {
    return session.update(
        "INSERT INTO verdicts (citation, query, claim, verdict, times, day)"
            + " VALUES (?, ?, ?, ?, 1, ?)",
        entry.citation(),
        entry.query(),
        entry.claim() ? 1 : 0,
        entry.verdict(),
        day.toEpochDay());
  }

  // Grouped, because two replicas may have inserted a row for the same judgement at once.
  @Override
  public List<Counted> all() {
    return database.run(
        session ->
            session.all(
                "SELECT citation, query, claim, verdict, SUM(times), MAX(day) FROM verdicts"
                    + " GROUP BY citation, query, claim, verdict"
                    + " ORDER BY MAX(day), query, citation",
                row ->
                    new Counted(
                        new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3) == 1,
                            row.getString(4)),
                        row.getLong(5),
                        LocalDate.ofEpochDay(row.getLong(6)))));
  }

  @Override
  public long count() {
    return database.run(
        session ->
            session
                .first("SELECT COALESCE(SUM(times), 0) FROM verdicts", row -> row.getLong(1))
                .orElse(0L));
  }
}
