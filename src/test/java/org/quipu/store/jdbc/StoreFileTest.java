package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.store.Inbox;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;

/** A store is backed up, checked and restored. */
final class StoreFileTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("data/quipu.db");
  }

  private StoreSettings settings() {
    return StoreSettings.at("jdbc:sqlite:" + file());
  }

  private StoreFile storeFile() {
    return StoreFile.of(settings());
  }

  private static void ask(JdbcStore store, int update) {
    store
        .inbox()
        .add(
            List.of(
                new Inbox.Entry(
                    update,
                    "chat 1",
                    OptionalLong.of(1),
                    OptionalLong.of(1),
                    Instant.EPOCH,
                    "{\"question\":" + update + "}")));
  }

  private long waiting() {
    try (JdbcStore store = JdbcStore.open(settings(), NOON)) {
      return store.inbox().backlog();
    }
  }

  /** A backup of a store with one waiting question; the store then gets a second one. */
  private Path backupOfOneQuestion() {
    Path backup = folder.resolve("backup.db");
    try (JdbcStore store = JdbcStore.open(settings(), NOON)) {
      ask(store, 1);
      storeFile().backUp(backup);
      ask(store, 2);
    }
    return backup;
  }

  @Test
  void aBackupMadeWhileTheStoreIsOpenHoldsItsStateAtThatMoment() {
    Path backup = backupOfOneQuestion();
    assertEquals(2, waiting());
    storeFile().restore(backup, NOON);
    assertEquals(1, waiting());
  }

  @Test
  void theFormerStoreIsKeptBesideTheRestoredOne() {
    Path backup = backupOfOneQuestion();
    Optional<Path> former = storeFile().restore(backup, NOON);
    assertEquals(Optional.of(folder.resolve("data/quipu.db.replaced-20261130-120000")), former);
    try (JdbcStore store =
        JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + former.orElseThrow()), NOON)) {
      assertEquals(2, store.inbox().backlog());
    }
  }

  @Test
  void aBackupIsRestoredWhereThereIsNoStoreYet() throws IOException {
    Path backup = backupOfOneQuestion();
    try (Stream<Path> files = Files.list(file().getParent())) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(file().getParent());
    assertEquals(Optional.empty(), storeFile().restore(backup, NOON));
    assertEquals(1, waiting());
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    backupOfOneQuestion();
    Path taken = Files.writeString(folder.resolve("taken"), "mine");
    StoreException refusal = assertThrows(StoreException.class, () -> storeFile().backUp(taken));
    assertTrue(refusal.getMessage().contains("already exists"), refusal.getMessage());
    assertEquals("mine", Files.readString(taken));
  }

  @Test
  void aStoreThatABotServesFromIsNotReplaced() {
    Path backup = backupOfOneQuestion();
    try (JdbcStore serving = JdbcStore.open(settings(), NOON)) {
      serving.inbox().renewLease();
      StoreException refusal =
          assertThrows(StoreException.class, () -> storeFile().restore(backup, NOON));
      assertTrue(refusal.getMessage().contains("another process"), refusal.getMessage());
    }
    assertEquals(2, waiting());
  }

  @Test
  void aDamagedBackupIsRefusedAndTheStoreStays() throws IOException {
    Path backup = backupOfOneQuestion();
    damage(backup);
    StoreException refusal =
        assertThrows(StoreException.class, () -> storeFile().restore(backup, NOON));
    assertTrue(refusal.getMessage().contains("damaged"), refusal.getMessage());
    assertEquals(2, waiting());
  }

  @Test
  void aFileThatIsNoStoreIsRefused() throws Exception {
    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE recipes (name TEXT)");
    }
    StoreException refusal =
        assertThrows(StoreException.class, () -> storeFile().restore(other, NOON));
    assertTrue(refusal.getMessage().contains("not a backup of a store"), refusal.getMessage());
  }

  @Test
  void aBackupOfANewerQuipuIsRefused() throws Exception {
    Path backup = backupOfOneQuestion();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE schema_version SET version = 1000");
    }
    StoreException refusal =
        assertThrows(StoreException.class, () -> storeFile().restore(backup, NOON));
    assertTrue(refusal.getMessage().contains("newer Quipu"), refusal.getMessage());
  }

  @Test
  void damageIsFound() throws IOException {
    backupOfOneQuestion();
    assertEquals(List.of(), storeFile().damage());
    damage(file());
    assertFalse(storeFile().damage().isEmpty());
  }

  @Test
  void aDamagedStoreSaysHowToRestore() throws IOException {
    backupOfOneQuestion();
    Files.writeString(file(), "x".repeat(20_000));
    StoreException refusal =
        assertThrows(StoreException.class, () -> JdbcStore.open(settings(), NOON));
    assertTrue(refusal.getMessage().contains("./quipu restore"), refusal.getMessage());
  }

  @Test
  void aStoreInPostgresIsLeftToItsServersTools() {
    StoreSettings postgres = StoreSettings.at("jdbc:postgresql://db/quipu?password=hidden");
    StoreException refusal = assertThrows(StoreException.class, () -> StoreFile.of(postgres));
    assertTrue(refusal.getMessage().contains("pg_dump"), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("hidden"), refusal.getMessage());
  }

  @Test
  void aStoreOfAnEarlierSchemaIsKeptBeforeItIsMigrated() throws Exception {
    StoreSettings settings = settings();
    Files.createDirectories(file().getParent());
    SqlDialect engine = SqlDialect.of(settings);
    try (Session session = new Session(engine.connect())) {
      Migrations.apply(session, engine, 2);
    }
    JdbcStore.open(settings, NOON).close();
    Path kept = folder.resolve("data/quipu.db.schema-2");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + kept);
        Statement statement = connection.createStatement()) {
      assertEquals(2, statement.executeQuery("SELECT version FROM schema_version").getInt(1));
    }
  }

  @Test
  void parametersOfTheDriverDoNotMakeItAnotherStore() {
    try (JdbcStore serving = JdbcStore.open(settings(), NOON);
        JdbcStore same =
            JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + file() + "?cache=private"), NOON)) {
      serving.inbox().renewLease();
      assertThrows(StoreException.class, () -> same.inbox().renewLease());
    }
  }

  @Test
  void aLinkDoesNotMakeItAnotherStore() throws IOException {
    try (JdbcStore serving = JdbcStore.open(settings(), NOON)) {
      serving.inbox().renewLease();
      Path link = Files.createSymbolicLink(folder.resolve("linked"), file().getParent());
      try (JdbcStore same =
          JdbcStore.open(StoreSettings.at("jdbc:sqlite:" + link.resolve("quipu.db")), NOON)) {
        assertThrows(StoreException.class, () -> same.inbox().renewLease());
      }
    }
  }

  /** Overwrites the middle of the pages after the first, as a failing disk may. */
  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] noise = "noise ".repeat(400).getBytes(StandardCharsets.US_ASCII);
    for (int page = 4096; page + noise.length < bytes.length; page += 4096) {
      System.arraycopy(noise, 0, bytes, page, noise.length);
    }
    Files.write(file, bytes);
  }
}
