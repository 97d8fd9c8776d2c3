package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Gate;
import org.quipu.telegram.fake.Person;

/** The logs and files that the real process leaves behind. */
@Timeout(240)
final class ServeRecordsIT {
  private static final String RARE_WORDS = "zyzzyvagram of the brolghin";

  @TempDir private Path data;
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  private final Person rosa = server.user("Rosa");

  @Test
  void theWordsOfAnAnsweredQuestionAreInNoFileAndNoLog() throws Exception {
    try (ServeProcess bot = ServeProcess.start(server, data, Map.of()).ready()) {
      server.awaitReply(rosa.says("who was the " + RARE_WORDS + "?"));
      ServeProcess.await("the words stay in a file", () -> filesWith(RARE_WORDS).isEmpty());
      assertTrue(bot.stopsInTime());
      assertEquals(List.of(), filesWith(RARE_WORDS));
      assertEquals(List.of(), filesWith(server.token()));
      assertFalse(bot.commandLine().contains(server.token()));
    }
  }

  @Test
  void theWordsOfAQuestionThatAKillInterruptedGoWhenItIsAnswered() throws Exception {
    Gate gate;
    try (ServeProcess bot = ServeProcess.start(server, data, Map.of()).ready()) {
      gate = server.faults().onAny().held();
      rosa.says("who was the " + RARE_WORDS + "?");
      gate.awaitArrival();
      assertFalse(filesWith(RARE_WORDS).isEmpty(), "it must be durable before it is answered");
      assertTrue(bot.isAlive());
    }
    gate.open();
    try (ServeProcess _ = ServeProcess.start(server, data, Map.of()).ready()) {
      ServeProcess.await("the words stay in a file", () -> filesWith(RARE_WORDS).isEmpty());
      assertFalse(rosa.privateRoom().messagesFromBot().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "on"})
  void whoErasesLeavesNoRow(String keepTexts) throws Exception {
    Map<String, String> settings = Map.of("QUIPU_STORE_KEEP_TEXTS", keepTexts);
    try (ServeProcess bot = ServeProcess.start(server, data, settings).ready()) {
      server.awaitReply(rosa.says("how many coups has Peru had?"));
      FakeMessage privacy = server.awaitReply(rosa.says("/privacy"));
      assertEquals(keepTexts.equals("on"), privacy.text().contains("The operator of this bot"));
      server.awaitConfirmed();
      assertFalse(rowsAbout(rosa.id()).isEmpty(), "citations are kept until then");
      rosa.pressesData(privacy, privacy.buttons().getFirst().data()).awaitAnswer();
      server.awaitConfirmed();
      assertTrue(bot.stopsInTime());
      assertEquals(List.of(), rowsAbout(rosa.id()));
    }
  }

  @Test
  void theStartSaysWhatIsServedAndFromWhere() throws Exception {
    try (ServeProcess bot = ServeProcess.start(server, data, Map.of()).ready()) {
      String start = bot.err().substring(0, bot.err().indexOf("\nready"));
      for (String wanted :
          List.of(
              "by polling",
              "articles",
              "passages",
              "Store jdbc:sqlite:" + data,
              "Health and metrics are off",
              "Everybody is served")) {
        assertTrue(start.contains(wanted), wanted + " is missing in\n" + start);
      }
    }
  }

  private List<Path> filesWith(String words) {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      // A file that is gone again holds nothing.
      return false;
    }
  }

  /** Every row of every table that has the number anywhere in it. */
  private List<String> rowsAbout(long id) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("quipu.db"));
        Statement statement = store.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            List<String> row = new ArrayList<>(List.of(table));
            for (int i = 1; i <= columns; i++) {
              row.add(String.valueOf(rows.getString(i)));
            }
            if (String.join(" ", row).contains(String.valueOf(id))) {
              found.add(row.toString());
            }
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Statement statement) throws Exception {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      while (tables.next()) {
        names.add(tables.getString(1));
      }
    }
    return names;
  }
}
