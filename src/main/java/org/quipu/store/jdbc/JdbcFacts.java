package org.quipu.store.jdbc;

import java.util.Optional;
import org.quipu.store.Facts;

/** Facts, one row each. */
record JdbcFacts(Database database) implements Facts {
  private static final String VALUE = "SELECT value FROM facts WHERE name = ?";

  @Override
  public Optional<String> get(String name) {
    return database.runQuickly(session -> session.first(VALUE, row -> row.getString(1), name));
  }

  @Override
  public void put(String name, String value) {
    database.run(
        session ->
            session.update(
                "INSERT INTO facts (name, value) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value));
  }

  @Override
  public String putIfAbsent(String name, String value) {
    return database.run(
        session -> {
          session.update(
              "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
              name,
              value);
          return session.first(VALUE, row -> row.getString(1), name).orElse(value);
        });
  }

  @Override
  public void remove(String name) {
    database.run(session -> session.update("DELETE FROM facts WHERE name = ?", name));
  }
}
