package org.quipu.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.quipu.store.StoreException;

/**
 * Brings the schema up to date. The scripts are the resources {@code migrations/1.sql}, {@code
 * 2.sql} and so on; each runs once, in order of its number, and is never changed after a release:
 * every change of the schema is a new script.
 */
final class Migrations {
  private Migrations() {}

  static void apply(Session session, SqlDialect engine) throws SQLException {
    apply(session, engine, latest());
  }

  /** Brings the schema to the given version, unless it is newer already. */
  static void apply(Session session, SqlDialect engine, int known) throws SQLException {
    engine.keepBeforeMigrating(session, known);
    session.begin(engine, Safety.POWER_CUT);
    engine.lockSchema(session);
    int found = version(session);
    if (found > known) {
      throw new StoreException(
          "The store was written by a newer Quipu (schema %d, this one knows %d): run that one"
              .formatted(found, known));
    }
    for (int version = found + 1; version <= known; version++) {
      run(session, script(version).orElseThrow());
    }
    session.update("UPDATE schema_version SET version = ?", known);
    session.commit();
  }

  private static int version(Session session) throws SQLException {
    run(session, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    Optional<Integer> version =
        session.first("SELECT version FROM schema_version", row -> row.getInt(1));
    if (version.isEmpty()) {
      session.update("INSERT INTO schema_version (version) VALUES (0)");
    }
    return version.orElse(0);
  }

  /** The newest schema that this program knows. */
  static int latest() {
    int latest = 0;
    while (script(latest + 1).isPresent()) {
      latest++;
    }
    return latest;
  }

  private static void run(Session session, String script) throws SQLException {
    for (String sql : script.split(";\\s*(\\n|$)", -1)) {
      if (!sql.isBlank()) {
        session.execute(sql);
      }
    }
  }

  private static Optional<String> script(int version) {
    try (InputStream stream =
        Migrations.class.getResourceAsStream("migrations/" + version + ".sql")) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StoreException("cannot read migration " + version, e);
    }
  }
}
