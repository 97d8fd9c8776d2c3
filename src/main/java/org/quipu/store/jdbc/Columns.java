package org.quipu.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Converts optional numbers to columns and back. */
final class Columns {
  private Columns() {}

  static @Nullable Integer nullable(OptionalInt value) {
    return value.isPresent() ? (Integer) value.getAsInt() : null;
  }

  static @Nullable Long nullable(OptionalLong value) {
    return value.isPresent() ? (Long) value.getAsLong() : null;
  }

  static OptionalInt integer(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static OptionalLong number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
