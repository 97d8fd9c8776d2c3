package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  String freshUrl() {
    return "jdbc:sqlite:" + folder.resolve("new/quipu.db");
  }

  @Test
  void anotherProcessCannotServeFromTheSameFile() {
    try (JdbcStore second = JdbcStore.open(StoreSettings.at(freshUrl()), clock)) {
      Inbox inbox = second.inbox();
      StoreException refusal = assertThrows(StoreException.class, inbox::renewLease);
      assertTrue(refusal.getMessage().contains("another process"), refusal.getMessage());
    }
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
