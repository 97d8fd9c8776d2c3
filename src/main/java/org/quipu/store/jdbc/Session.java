package org.quipu.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements. Confined to the database's thread. Null parameters
 * stand for SQL's NULL.
 */
final class Session implements AutoCloseable {
  /** Turns the current row into a value. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** The safety of the latest transaction. */
  private @Nullable Safety safety;

  /** Whether rows were changed since the last tidying. */
  private boolean changed;

  Session(Connection connection) {
    this.connection = connection;
  }

  boolean isValid() throws SQLException {
    return connection.isValid(2);
  }

  void begin(SqlDialect engine, Safety wanted) throws SQLException {
    if (wanted != safety) {
      executeUnlessEmpty(engine.before(wanted));
      safety = wanted;
    }
    again(engine.begin());
    executeUnlessEmpty(engine.within(wanted));
  }

  private void executeUnlessEmpty(String sql) throws SQLException {
    if (!sql.isEmpty()) {
      again(sql);
    }
  }

  void commit() throws SQLException {
    again("COMMIT");
  }

  /** Runs a statement that is kept prepared, because every transaction needs it. */
  private void again(String sql) throws SQLException {
    use(sql, PreparedStatement::execute);
  }

  boolean hasChanged() {
    return changed;
  }

  /**
   * Wipes the traces of deleted rows, unless another process is reading the file; they then stay
   * until the next call. Not to be called inside a transaction.
   */
  void tidy(SqlDialect engine) throws SQLException {
    changed = !engine.tidy(this);
  }

  /** The first column of the first row, of a statement that is not kept prepared. */
  int number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  void rollBack() throws SQLException {
    execute("ROLLBACK");
  }

  /** Runs a statement without parameters or result, which is not kept prepared. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a statement that changes rows, and returns their number. */
  int update(String sql, @Nullable Object... parameters) throws SQLException {
    int count =
        use(
            sql,
            statement -> {
              bind(statement, parameters);
              return statement.executeUpdate();
            });
    changed |= count > 0;
    return count;
  }

  /**
   * Runs one statement for many sets of parameters, and returns the number of rows that each
   * changed.
   */
  int[] updateAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
    changed = true;
    return use(
        sql,
        statement -> {
          for (@Nullable Object[] row : rows) {
            bind(statement, row);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  <T> List<T> all(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
    return use(
        sql,
        statement -> {
          bind(statement, parameters);
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(row.read(rows));
            }
          }
          return found;
        });
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters)
      throws SQLException {
    return use(
        sql,
        statement -> {
          bind(statement, parameters);
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
          }
        });
  }

  /** An action on a prepared statement. */
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /**
   * Uses a cached statement. One that failed is discarded, because SQLite's cannot be used again.
   */
  private <T> T use(String sql, Use<T> use) throws SQLException {
    PreparedStatement statement = statements.remove(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
    }
    boolean done = false;
    try {
      T result = use.of(statement);
      done = true;
      return result;
    } finally {
      if (done) {
        statements.put(sql, statement);
      } else {
        statement.close();
      }
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case null -> statement.setNull(i + 1, java.sql.Types.NULL);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case String text -> statement.setString(i + 1, text);
        case Object other -> throw new SQLException("cannot bind a " + other.getClass());
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
