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

/** The differences between the databases: how a connection is opened, and who may share it. */
interface SqlDialect {

  Connection connect() throws SQLException;

  /** The statement that begins a writing transaction. */
  String begin();

  /** The statement before a transaction that sets how safe its commit has to be. */
  String before(Safety safety);

  /** The statement inside a transaction that sets how safe its commit has to be. */
  String within(Safety safety);

  /**
   * Wipes the traces of deleted rows. Called outside transactions.
   *
   * @return false if that is not possible at the moment
   */
  boolean tidy(Session session) throws SQLException;

  /** Whether the failure is temporary. */
  boolean isPassing(SQLException failure);

  /** Whether the database is corrupt, so that retrying is useless. */
  boolean isDamage(SQLException failure);

  /** Prevents other processes from migrating the schema until the transaction ends. */
  void lockSchema(Session session) throws SQLException;

  /**
   * Keeps a copy of a store whose schema is older than {@code known}, so that an upgrade can be
   * undone. Called outside transactions.
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

  /** SQLite: one file, served by one process. */
  record Sqlite(String url, Path file) implements SqlDialect {
    private static final Logger LOG = LoggerFactory.getLogger(Sqlite.class);

    /** Result codes: busy, locked, read-only, I/O error, full, cannot open. */
    private static final Set<Integer> PASSING = Set.of(5, 6, 8, 10, 13, 14);

    /** Result codes: corrupt, not a database. */
    private static final Set<Integer> DAMAGE = Set.of(11, 26);

    private static final String PATIENT = "PRAGMA busy_timeout = 10000";

    /**
     * Freed space is overwritten (secure_delete), because answered questions must not remain
     * readable.
     */
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

    /**
     * Creates the file readable by its owner only, because it holds questions and the webhook's
     * secret.
     */
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

    /** SQLite gives the files beside the database the same permissions. */
    private FileAttribute<?>[] ownersAlone() {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];
    }

    @Override
    public String begin() {
      // Taking the write lock at the start avoids deadlocks with another process halfway through.
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
      // The write-ahead log holds pages from before a text was deleted. A backup running at the
      // same time must not hold up the bot.
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
      // Nothing to do: transactions are immediate, so the first one has locked the file.
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
      LOG.info(
          "Upgrading the store's schema from {} to {}; {} keeps the old store",
          version,
          known,
          copy);
    }
  }

  /** PostgreSQL: a server that several replicas share. */
  record Postgres(String url) implements SqlDialect {
    /**
     * Classes of SQLSTATE: connection, transaction rollback, insufficient resources, operator
     * intervention; and a read-only server, as during a fail-over.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "25006");

    /**
     * Time limits unless the URL sets others: on a network that drops everything, the system would
     * give up a connection only after a quarter of an hour.
     */
    private static final Map<String, String> WAITS =
        Map.of("connectTimeout", "10", "socketTimeout", "30", "tcpKeepAlive", "true");

    /** Errors about a refused row must not quote the row, which contains people's words. */
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

    /** The driver's exception quotes a URL that it cannot read, password included. */
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
      // The server's vacuum does this.
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
      // A server is backed up by its operator, with its own tools.
    }

    @Override
    public void lockSchema(Session session) throws SQLException {
      session.execute("SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }
  }
}
