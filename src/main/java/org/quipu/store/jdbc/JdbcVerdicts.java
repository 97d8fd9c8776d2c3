package org.quipu.store.jdbc;

import java.util.List;
import org.quipu.store.Verdicts;

/** Verdicts, one row each. */
final class JdbcVerdicts implements Verdicts {
  private final Database database;
  private final Places places = new Places();

  JdbcVerdicts(Database database) {
    this.database = database;
  }

  @Override
  public void add(Entry entry) {
    long place = places.next();
    database.run(
        session ->
            session.update(
                "INSERT INTO verdicts (place, citation, query, verdict) VALUES (?, ?, ?, ?)",
                place,
                entry.citation(),
                entry.query(),
                entry.verdict()));
  }

  @Override
  public List<Entry> all() {
    return database.run(
        session ->
            session.all(
                "SELECT citation, query, verdict FROM verdicts ORDER BY place, citation",
                row -> new Entry(row.getString(1), row.getString(2), row.getString(3))));
  }
}
