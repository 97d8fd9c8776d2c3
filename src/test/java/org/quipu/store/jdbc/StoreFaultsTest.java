package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.store.CitationLog;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.store.Store;
import org.quipu.store.StoreDamaged;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.quipu.store.StoreUnavailable;
import org.quipu.store.Verdicts;
import org.quipu.telegram.LogCapture;

/**
 * Disks that are full, fail or corrupt data: whatever fails, nothing is lost and nothing is done
 * twice.
 */
final class StoreFaultsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final int FULL = 13;
  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir private Path folder;

  /**
   * A disk that is full at one statement, counted from the opening on, and has room again after.
   */
  private static final class Disk {
    private final int failing;
    private final AtomicInteger statements = new AtomicInteger();

    Disk(int failing) {
      this.failing = failing;
    }

    private void statement() throws SQLException {
      if (statements.incrementAndGet() == failing) {
        throw new SQLException("the disk is full, on purpose", null, FULL);
      }
    }

    private <T> T watched(Class<T> type, T real) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                  statement();
                }
                try {
                  Object result = method.invoke(real, arguments);
                  return switch (result) {
                    case PreparedStatement prepared -> watched(PreparedStatement.class, prepared);
                    case Statement plain -> watched(Statement.class, plain);
                    case Connection connection -> watched(Connection.class, connection);
                    case null, default -> result;
                  };
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }

  private static StoreSettings settings(Path file) {
    return StoreSettings.at("jdbc:sqlite:" + file);
  }

  private static JdbcStore open(Path file, Disk disk) {
    SqlDialect sound = SqlDialect.of(settings(file));
    SqlDialect failing = disk.watched(SqlDialect.class, sound);
    return JdbcStore.open(settings(file), failing, NOON, System::nanoTime);
  }

  /** Tries as often as whoever calls the store does: until it takes it. */
  private static <T> T insist(Supplier<T> step) {
    for (int tries = 0; ; tries++) {
      try {
        return step.get();
      } catch (StoreException e) {
        if (tries == 3) {
          throw e;
        }
      }
    }
  }

  private static void insist(Runnable step) {
    insist(
        () -> {
          step.run();
          return true;
        });
  }

  private static Inbox.Entry update(int id) {
    return StoreContract.update(id, 1);
  }

  /** A little of everything, and what is to be seen of it afterwards. */
  private static String story(Store store) {
    Inbox inbox = store.inbox();
    insist(inbox::renewLease);
    insist(() -> inbox.add(List.of(update(1), update(2))));
    insist(() -> inbox.begin(1));
    inbox.accepted(new Inbox.Accepted(1, 0, 1, OptionalInt.of(41)));
    store.replies().add(1, 40, 41, NOON.instant());
    insist(() -> store.chats().save(1, Map.of("style", "apa")));
    insist(() -> store.chats().setActive(7, true));
    insist(
        () ->
            store
                .citations()
                .add(
                    new CitationLog.Entry(
                        "q1",
                        1,
                        OptionalInt.empty(),
                        "a",
                        0,
                        9,
                        "d",
                        NOON.instant(),
                        OptionalInt.of(41),
                        OptionalLong.of(1))));
    insist(() -> store.verdicts().add(new Verdicts.Entry("q1", "q", false, Verdicts.WRONG), TODAY));
    insist(() -> store.facts().put("name", "value"));
    String sent = insist(() -> inbox.acceptedOf(1)).toString();
    insist(() -> inbox.finish(1, Outcome.HANDLED, ""));
    return String.join(
        "\n",
        sent,
        insist(inbox::backlog).toString(),
        insist(() -> inbox.waitingHere(2)).toString(),
        insist(() -> inbox.add(List.of(update(1)))).toString(),
        insist(() -> store.replies().answerTo(1, 40)).toString(),
        insist(() -> store.chats().settings(1)).toString(),
        insist(() -> store.chats().countActive()).toString(),
        insist(() -> store.citations().in(1, OptionalInt.empty())).toString(),
        insist(() -> store.verdicts().all()).toString(),
        insist(() -> store.facts().get("name")).toString());
  }

  @Test
  void anyStatementMayFailOnceAndNothingIsLostOrDoneTwice() {
    Disk sound = new Disk(NEVER);
    String expected;
    try (JdbcStore store = open(folder.resolve("sound.db"), sound)) {
      expected = story(store);
    }
    int statements = sound.statements.get();
    assertTrue(statements > 50, "so few: " + statements);
    for (int failing = 1; failing <= statements; failing++) {
      Path file = folder.resolve(failing + ".db");
      Disk disk = new Disk(failing);
      try (JdbcStore store = insist(() -> open(file, disk))) {
        assertEquals(expected, story(store), "statement " + failing + " failed");
      }
    }
  }

  @Test
  void aDiskThatIsReallyFullIsSaidToBeAndWhatWasThereStays() {
    Path file = folder.resolve("quipu.db");
    // SQLite itself refuses to grow beyond so many pages, as it does on a full disk.
    try (JdbcStore store =
        JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + file + "?max_page_count=60"), NOON)) {
      store.inbox().renewLease();
      store.inbox().add(List.of(update(1)));
      Inbox.Entry large =
          new Inbox.Entry(
              2,
              "chat 1",
              OptionalLong.of(1),
              OptionalLong.of(1),
              NOON.instant(),
              "x".repeat(1_000_000));
      List<Inbox.Entry> batch = List.of(large);
      assertThrows(StoreUnavailable.class, () -> store.inbox().add(batch));
      assertTrue(store.inbox().waitingHere(1).isPresent());
      assertTrue(store.isSound());
    }
  }

  @Test
  void damageFoundWhileServingIsToldOnceAndTheStoreIsNotSound() throws Exception {
    Path file = folder.resolve("quipu.db");
    try (JdbcStore store = JdbcStore.open(settings(file), NOON)) {
      store.inbox().renewLease();
      store.inbox().add(List.of(update(1)));
    }
    overwritePageOf("updates", file);
    try (LogCapture told = LogCapture.by(Database.class);
        JdbcStore store = JdbcStore.open(settings(file), NOON)) {
      assertTrue(store.isSound());
      for (int i = 2; i < 5; i++) {
        List<Inbox.Entry> batch = List.of(update(i));
        StoreException failure = assertThrows(StoreException.class, () -> store.inbox().add(batch));
        assertInstanceOf(StoreDamaged.class, failure);
      }
      assertFalse(store.isSound());
      List<String> lines = told.messages();
      assertEquals(1, lines.size(), lines::toString);
      assertTrue(lines.getFirst().contains("./quipu restore"), lines::toString);
    }
  }

  private static void overwritePageOf(String table, Path file) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int size = number(statement, "PRAGMA page_size");
      int page =
          number(statement, "SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'");
      bytes.seek((page - 1L) * size);
      bytes.write("rotten ".repeat(size / 7).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }
}
