package org.quipu.store.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What differs between the databases: how a connection is opened, and who may share it. */
interface SqlDialect {

  Connection connect() throws SQLException;

  /** The statement that begins a transaction meant to write. */
  String begin();

  /** The statement, before the transaction, that says how safe its commit has to be. */
  String before(Safety safety);

  /** The statement, inside the transaction, that says how safe its commit has to be. */
  String within(Safety safety);

  /**
   * Wipes away, outside transactions, what removed rows have left behind.
   *
   * @return false if that is not possible now
   */
  boolean tidy(Session session) throws SQLException;

  /** Whether the same may work later. */
  boolean isPassing(SQLException failure);

  /** Whether what is stored is damaged, so that trying again is of no use. */
  boolean isDamage(SQLException failure);

  /** Keeps others from migrating the schema until the transaction ends. */
  void lockSchema(Session session) throws SQLException;

  /**
   * Keeps a copy of a store whose schema is older than {@code known}, so that an upgrade can be
   * undone. Outside transactions.
   */
  void keepBeforeMigrating(Session session, int known) throws SQLException;

  static SqlDialect of(StoreSettings settings) {
    String url = settings.url();
    if (url.startsWith("jdbc:sqlite:")) {
      return new Sqlite(url, settings.file().orElseThrow());
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return new Postgres(url);
    }
    throw new StoreException(
        "store.url is "
            + settings
            + ": give jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE?user=USER&password=WORD");
  }

  /** One file, one process that serves. */
  record Sqlite(String url, Path file) implements SqlDialect {
    private static final Logger LOG = LoggerFactory.getLogger(Sqlite.class);

    /** Busy, locked, read-only, failing to read or write, full, cannot be opened. */
    private static final Set<Integer> PASSING = Set.of(5, 6, 8, 10, 13, 14);

    /** Corrupt, not a database. */
    private static final Set<Integer> DAMAGE = Set.of(11, 26);

    private static final String PATIENT = "PRAGMA busy_timeout = 10000";

    /** Freed space is overwritten, because answered questions are meant to be gone. */
    private static final List<String> PRAGMAS =
        List.of(
            PATIENT,
            "PRAGMA journal_mode = WAL",
            "PRAGMA secure_delete = ON",
            "PRAGMA journal_size_limit = 16777216");

    @Override
    public Connection connect() throws SQLException {
      createFile();
      NativeLibrary.putBeside(file);
      Connection connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        for (String pragma : PRAGMAS) {
          statement.execute(pragma);
        }
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }

    /** Questions and the webhook's secret are in it: a new one is for its owner alone. */
    private void createFile() throws SQLException {
      try {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        if (!Files.exists(file)) {
          Files.createFile(file, ownersAlone());
        }
      } catch (FileAlreadyExistsException e) {
        LOG.debug("Another process has just created {}", file);
      } catch (IOException e) {
        throw new SQLException("cannot create " + file + ": " + e, e);
      }
    }

    /** What SQLite puts beside the file gets the permissions of the file. */
    private FileAttribute<?>[] ownersAlone() {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];
    }

    @Override
    public String begin() {
      // Taking the write lock at the start avoids deadlocks with another process half-way.
      return "BEGIN IMMEDIATE";
    }

    @Override
    public String before(Safety safety) {
      return switch (safety) {
        case POWER_CUT -> "PRAGMA synchronous = FULL";
        case KILL -> "PRAGMA synchronous = NORMAL";
      };
    }

    @Override
    public String within(Safety safety) {
      return "";
    }

    @Override
    public boolean tidy(Session session) throws SQLException {
      // The log beside the file holds pages as they were before a text was removed. Somebody who
      // makes a backup meanwhile must not hold up the bot.
      session.execute("PRAGMA busy_timeout = 0");
      try {
        return session.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
      } finally {
        session.execute(PATIENT);
      }
    }

    @Override
    public boolean isPassing(SQLException failure) {
      return PASSING.contains(failure.getErrorCode() & 0xff);
    }

    @Override
    public boolean isDamage(SQLException failure) {
      return DAMAGE.contains(failure.getErrorCode() & 0xff);
    }

    @Override
    public void lockSchema(Session session) {
      // Transactions are immediate: the first one in holds the file.
    }

    @Override
    public void keepBeforeMigrating(Session session, int known) throws SQLException {
      boolean isNew =
          session.number("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'") == 0;
      int version = isNew ? 0 : session.number("SELECT version FROM schema_version");
      if (version == 0 || version >= known) {
        return;
      }
      Path copy = file.resolveSibling(file.getFileName() + ".schema-" + version);
      if (Files.exists(copy)) {
        return;
      }
      try {
        Files.createFile(copy, ownersAlone());
      } catch (IOException e) {
        throw new SQLException("cannot write " + copy + ": " + e, e);
      }
      session.update("VACUUM INTO ?", copy.toString());
      LOG.info("The store's schema goes from {} to {}; {} is as it was", version, known, copy);
    }
  }

  /** A server that several replicas share. */
  record Postgres(String url) implements SqlDialect {
    /**
     * By the classes of SQLSTATE: connection, rolled back for another's sake, resources such as the
     * disk, an operator's intervention; and a server that is read-only, as in a fail-over.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "25006");

    /**
     * Unless the URL says otherwise: a network that swallows everything must not be waited for
     * until the system gives the connection up, which takes a quarter of an hour.
     */
    private static final Map<String, String> WAITS =
        Map.of("connectTimeout", "10", "socketTimeout", "30", "tcpKeepAlive", "true");

    /** A refused row is told without what was in it, which are people's words. */
    private static final Map<String, String> DISCRETION = Map.of("logServerErrorDetail", "false");

    private static final long SCHEMA_LOCK = 0x5175697075L;

    @Override
    public Connection connect() throws SQLException {
      Properties properties = new Properties();
      properties.putAll(WAITS);
      properties.putAll(DISCRETION);
      try {
        return DriverManager.getConnection(url, properties);
      } catch (SQLException e) {
        throw withoutPassword(e);
      }
    }

    /** The driver quotes a URL that it cannot read. */
    private SQLException withoutPassword(SQLException e) {
      String message = String.valueOf(e.getMessage());
      return message.contains(url)
          ? new SQLException(
              message.replace(url, StoreSettings.at(url).toString()), e.getSQLState())
          : e;
    }

    @Override
    public String begin() {
      return "BEGIN";
    }

    @Override
    public String before(Safety safety) {
      return "";
    }

    @Override
    public String within(Safety safety) {
      return switch (safety) {
        case POWER_CUT -> "";
        case KILL -> "SET LOCAL synchronous_commit = off";
      };
    }

    @Override
    public boolean tidy(Session session) {
      // The server's vacuum does it.
      return true;
    }

    @Override
    public boolean isPassing(SQLException failure) {
      String state = failure.getSQLState() == null ? "" : failure.getSQLState();
      return PASSING.stream().anyMatch(state::startsWith);
    }

    /** By SQLSTATE: data corrupted, index corrupted. */
    @Override
    public boolean isDamage(SQLException failure) {
      return "XX001".equals(failure.getSQLState()) || "XX002".equals(failure.getSQLState());
    }

    @Override
    public void keepBeforeMigrating(Session session, int known) {
      // Backups of a server are its operator's, with the server's own tools.
    }

    @Override
    public void lockSchema(Session session) throws SQLException {
      session.execute("SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }
  }
}
