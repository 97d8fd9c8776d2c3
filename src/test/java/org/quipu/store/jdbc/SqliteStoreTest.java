package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.quipu.store.StoreUnavailable;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;
  private int stores;

  @Override
  String freshUrl() {
    return "jdbc:sqlite:" + folder.resolve("new" + stores++ + "/quipu.db");
  }

  @Test
  void anotherProcessCannotServeFromTheSameFile() {
    try (JdbcStore second = JdbcStore.open(StoreSettings.at(url), clock)) {
      Inbox inbox = second.inbox();
      StoreException refusal = assertThrows(StoreException.class, inbox::renewLease);
      assertTrue(refusal.getMessage().contains("another process"), refusal.getMessage());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyButItsOwnerCanReadANewStore() throws Exception {
    Path file = folder.resolve("new0/quipu.db");
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path each : files.filter(each -> Files.isRegularFile(each)).toList()) {
        if (Files.size(each) > 0) {
          assertEquals(
              "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
        }
      }
    }
    assertTrue(Files.size(file) > 0);
  }

  @Test
  void theTextOfAnAnsweredQuestionIsGoneFromTheFile() throws Exception {
    Path file = folder.resolve("answered.db");
    byte[] needle = "the asker's secret words".getBytes(StandardCharsets.UTF_8);
    try (JdbcStore store = JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + file), clock)) {
      store
          .inbox()
          .add(
              List.of(
                  new Inbox.Entry(
                      5,
                      "chat 1",
                      OptionalLong.of(1),
                      OptionalLong.of(1),
                      Instant.EPOCH,
                      new String(needle, StandardCharsets.UTF_8))));
      store.inbox().finish(5, Outcome.HANDLED, "");
    }
    assertFalse(contains(Files.readAllBytes(file), needle));
  }

  @Test
  @Timeout(30)
  void theTextOfAnAnsweredQuestionIsSoonGoneFromAllFilesWhileTheStoreIsOpen() throws Exception {
    Path file = folder.resolve("open/quipu.db");
    String words = "the asker's secret words";
    try (JdbcStore store = JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + file), clock)) {
      store
          .inbox()
          .add(
              List.of(
                  new Inbox.Entry(
                      5, "chat 1", OptionalLong.of(1), OptionalLong.of(1), Instant.EPOCH, words)));
      assertTrue(anyFileHolds(file.getParent(), words), "it is durable before it is answered");
      store.inbox().finish(5, Outcome.HANDLED, "");
      while (anyFileHolds(file.getParent(), words)) {
        Thread.sleep(20);
      }
    }
  }

  @Test
  @Timeout(30)
  void theTextOfAnUpdateThatIsErasedIsSoonGoneFromAllFiles() throws Exception {
    Path file = folder.resolve("erased/quipu.db");
    String words = "the asker's secret words";
    StoreSettings keeping = new StoreSettings("jdbc:sqlite:" + file, true, Duration.ofSeconds(10));
    try (JdbcStore store = JdbcStore.open(keeping, clock)) {
      store.inbox().add(List.of(entry(5, words)));
      store.inbox().finish(5, Outcome.HANDLED, "");
      assertTrue(anyFileHolds(file.getParent(), words), "kept as the operator wants");
      store.erase(1);
      while (anyFileHolds(file.getParent(), words)) {
        Thread.sleep(20);
      }
    }
  }

  @Test
  void underLoadTheTextIsGoneFromAllFilesAfterHalfAMinute() throws Exception {
    Path file = folder.resolve("busy/quipu.db");
    String words = "the asker's secret words";
    AtomicLong nanos = new AtomicLong();
    StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + file);
    try (JdbcStore store = JdbcStore.open(settings, clock, nanos::get)) {
      store.inbox().add(List.of(entry(5, words)));
      store.inbox().finish(5, Outcome.HANDLED, "");
      // Never a quiet second, so that only the time that has passed can be the reason.
      nanos.addAndGet(Duration.ofSeconds(31).toNanos());
      store.facts().put("load", "goes on");
      assertFalse(anyFileHolds(file.getParent(), words));
    }
  }

  @Test
  void underLoadTheLogIsNotWipedAllTheTime() throws Exception {
    Path file = folder.resolve("busy/quipu.db");
    StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + file);
    AtomicLong nanos = new AtomicLong();
    try (JdbcStore store = JdbcStore.open(settings, clock, nanos::get)) {
      for (int i = 0; i < 3; i++) {
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        store.facts().put("load", "goes on " + i);
      }
      assertTrue(Files.size(Path.of(file + "-wal")) > 0);
    }
  }

  @Test
  @Timeout(30)
  void theTextIsGoneAlsoWhenABackupWasMadeMeanwhile() throws Exception {
    Path file = folder.resolve("read/quipu.db");
    String words = "the asker's secret words";
    StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + file);
    AtomicLong nanos = new AtomicLong();
    try (JdbcStore store = JdbcStore.open(settings, clock, nanos::get)) {
      store.inbox().add(List.of(entry(5, words)));
      try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement reading = reader.createStatement()) {
        reading.execute("BEGIN");
        reading.executeQuery("SELECT count(*) FROM updates").next();
        store.inbox().finish(5, Outcome.HANDLED, "");
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        // Tidied in vain, and nothing is changed afterwards that would be a reason to try again.
        store.facts().get("anything");
        assertTrue(anyFileHolds(file.getParent(), words), "somebody still reads it");
      }
      while (anyFileHolds(file.getParent(), words)) {
        Thread.sleep(20);
      }
    }
  }

  @Test
  void anErrorInOnePieceOfWorkIsToldAndNotTheEndOfTheStore() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("quipu.db");
    try (Database database = new Database(SqlDialect.of(StoreSettings.at(url)), System::nanoTime)) {
      database.open();
      Database.Work<Integer> failing =
          session -> {
            throw new StackOverflowError();
          };
      assertThrows(StoreException.class, () -> database.run(failing));
      assertEquals(7, database.<Integer>run(session -> 7));
    }
  }

  /** As when the disk is full: the file may not grow, until something makes room in it. */
  @Test
  void whatTheDiskHasNoRoomForPassesAndIsTakenLater() throws Exception {
    Path file = folder.resolve("full.db");
    String full = file + "?max_page_count=120";
    try (JdbcStore store = JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + full), clock)) {
      long id = 0;
      boolean isFull = false;
      while (!isFull) {
        isFull = !isTaken(store, ++id);
      }
      store.citations().add(citation("q1", -5, OptionalInt.empty(), 10));
      assertFalse(isTaken(store, id));
      long last = id;
      store.inbox().finishAll(LongStream.range(1, last).boxed().toList(), Outcome.HANDLED, "");
      assertTrue(isTaken(store, id));
      assertEquals(1, store.citations().in(-5, OptionalInt.empty()).size());
    }
  }

  private static boolean isTaken(JdbcStore store, long id) {
    try {
      store.inbox().add(List.of(entry(id, "x".repeat(10_000))));
      return true;
    } catch (StoreUnavailable e) {
      assertTrue(e.getMessage().contains("full"), e.getMessage());
      return false;
    }
  }

  private static Inbox.Entry entry(long id, String words) {
    return new Inbox.Entry(
        id, "chat 1", OptionalLong.of(1), OptionalLong.of(1), Instant.EPOCH, words);
  }

  private static boolean anyFileHolds(Path folder, String words) throws IOException {
    byte[] needle = words.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (contains(Files.readAllBytes(file), needle)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(byte[] bytes, byte[] needle) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(needle, StandardCharsets.ISO_8859_1));
  }

  @Test
  void settingsDoNotShowThePassword() {
    assertEquals(
        "jdbc:postgresql://db/quipu",
        StoreSettings.at("jdbc:postgresql://db/quipu?user=a&password=b").toString());
  }

  @Test
  void openNamesAnUnknownKindOfUrl() {
    StoreSettings settings = StoreSettings.at("jdbc:mysql://db/quipu");
    StoreException refusal =
        assertThrows(StoreException.class, () -> JdbcStore.open(settings, clock));
    assertTrue(refusal.getMessage().contains("jdbc:mysql://db/quipu"), refusal.getMessage());
  }
}
