package org.quipu.store.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;

/**
 * The file of a SQLite store as something to copy, check and put back. A store in PostgreSQL is
 * backed up with that server's own tools.
 */
public final class StoreFile {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** The files that SQLite keeps beside the database: its write-ahead log and the log's index. */
  private static final List<String> COMPANIONS = List.of("-wal", "-shm");

  private final Path file;
  private final StoreSettings settings;

  private StoreFile(Path file, StoreSettings settings) {
    this.file = file;
    this.settings = settings;
  }

  /**
   * The file of a store.
   *
   * @throws StoreException if the store is not a file
   */
  public static StoreFile of(StoreSettings settings) {
    Path file =
        settings
            .file()
            .orElseThrow(
                () ->
                    new StoreException(
                        settings + " is a PostgreSQL database: use pg_dump and pg_restore"));
    NativeLibrary.putBeside(file);
    return new StoreFile(file, settings);
  }

  /**
   * Writes a copy of the store as it is at this moment, even while a bot serves from it. Erased
   * data is not in the copy. When this returns, the copy has been checked and would survive a power
   * cut.
   *
   * @param target a file that does not exist yet
   * @throws StoreException if there is no store, it is damaged, or the copy cannot be written
   */
  public void backUp(Path target) {
    if (!Files.isRegularFile(file)) {
      throw new StoreException("there is no store at " + file + "; check store.url and data");
    }
    if (Files.exists(target)) {
      throw new StoreException(target + " already exists: name a file that does not");
    }
    Path partial = beside(target, ".partial");
    try {
      Files.deleteIfExists(partial);
      Files.createFile(partial, ownersAlone(partial));
      copy(partial);
      refuseDamaged(partial);
      publish(partial, target);
    } catch (IOException e) {
      throw new StoreException("cannot write " + target + ": " + reason(e), e);
    } finally {
      deleteQuietly(partial);
    }
  }

  /**
   * Puts a backup in the store's place. The former store is kept beside it.
   *
   * @return the file that now holds the former store, if there was one
   * @throws StoreException if a bot serves from the store, or the backup is damaged, is not a
   *     store, or was written by a newer Quipu; the store is then unchanged
   */
  public Optional<Path> restore(Path backup, Clock clock) {
    if (!Files.isRegularFile(backup)) {
      throw new StoreException("there is no file " + backup);
    }
    refuseDamaged(backup);
    refuseUnknown(backup);
    ServingLock lock = ServingLock.of(settings);
    Path partial = beside(file, ".partial");
    try {
      createFolder();
      lock.acquire();
      Files.copy(backup, partial, StandardCopyOption.REPLACE_EXISTING);
      Optional<Path> former = setAside("replaced-" + SECOND.format(clock.instant()));
      publish(partial, file);
      return former;
    } catch (IOException e) {
      throw new StoreException("cannot restore " + file + ": " + reason(e), e);
    } finally {
      deleteQuietly(partial);
      lock.close();
    }
  }

  /**
   * The problems that SQLite's quick check finds in the store; empty if it is sound or does not
   * exist yet.
   */
  public List<String> damage() {
    return Files.isRegularFile(file) ? damage(file) : List.of();
  }

  private void copy(Path target) {
    try (Connection connection = connect(file);
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, target.toString());
      copy.execute();
    } catch (SQLException e) {
      throw new StoreException("cannot copy " + file + ": " + e.getMessage(), e);
    }
  }

  private static void refuseDamaged(Path file) {
    List<String> damage = damage(file);
    if (!damage.isEmpty()) {
      throw new StoreException(file + " is damaged: " + damage.getFirst());
    }
  }

  private static List<String> damage(Path file) {
    List<String> damage = new ArrayList<>();
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA quick_check")) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          damage.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      damage.add(String.valueOf(e.getMessage()));
    }
    return damage;
  }

  private static void refuseUnknown(Path backup) {
    int known = Migrations.latest();
    try (Connection connection = connect(backup);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version FROM schema_version")) {
      if (row.next() && row.getInt(1) > known) {
        throw new StoreException(
            "%s was written by a newer Quipu (schema %d, this one knows %d): restore it with that one"
                .formatted(backup, row.getInt(1), known));
      }
    } catch (SQLException e) {
      throw new StoreException(backup + " is not a backup of a store: " + e.getMessage(), e);
    }
  }

  private Optional<Path> setAside(String suffix) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Path former = beside(file, "." + suffix);
    for (String companion : COMPANIONS) {
      Path from = beside(file, companion);
      if (Files.exists(from)) {
        Files.move(from, beside(former, companion));
      }
    }
    Files.move(file, former);
    return Optional.of(former);
  }

  private void createFolder() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Renames a finished file to its target, so that a power cut leaves either no file or the whole
   * one.
   */
  private static void publish(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, target);
    }
  }

  private static FileAttribute<?>[] ownersAlone(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static void deleteQuietly(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // The next attempt overwrites it.
    }
  }
}
