package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.cli.Replies;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;

/** SIGTERM to the real process under load: it ends in time, and no reply is lost or sent twice. */
@Timeout(300)
final class ServeStopIT {
  private static final int PEOPLE = 100;
  private static final int QUESTIONS_EACH = 10;

  @TempDir private Path data;

  @Test
  void aStopUnderLoadLosesAndRepeatsNothing() throws Exception {
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      askAll(server);
      for (int answered : new int[] {50, 300}) {
        try (ServeProcess bot =
            ServeProcess.start(server, data, Map.of("QUIPU_TELEGRAM_PACE", "off"))) {
          ServeProcess.await("not under way", () -> Replies.acceptedBy(server).size() >= answered);
          assertTrue(bot.stopsInTime(), bot::err);
        }
      }
      try (ServeProcess bot =
          ServeProcess.start(server, data, Map.of("QUIPU_TELEGRAM_PACE", "off"))) {
        ServeProcess.await(
            "lost",
            () -> new HashSet<>(Replies.acceptedBy(server)).size() == PEOPLE * QUESTIONS_EACH);
        assertTrue(bot.stopsInTime(), bot::err);
      }
      List<String> replies = Replies.acceptedBy(server);
      Set<String> questions = new HashSet<>(replies);
      System.out.printf(
          "%d questions, 2 stops under load: %d answered, %d answers%n",
          PEOPLE * QUESTIONS_EACH, questions.size(), replies.size());
      assertEquals(questions.size(), replies.size());
    }
  }

  @Test
  void aStopWhileAnotherProgramHoldsTheStoreEndsInTimeToo() throws Exception {
    try (FakeBotApiServer server = FakeBotApiServer.start();
        ServeProcess bot = ServeProcess.start(server, data, Map.of()).ready()) {
      server.awaitReply(server.user("Rosa").says("how many coups has Peru had?"));
      try (Connection other =
              DriverManager.getConnection("jdbc:sqlite:" + data.resolve("quipu.db"));
          Statement holding = other.createStatement()) {
        holding.execute("PRAGMA busy_timeout = 10000");
        holding.execute("BEGIN IMMEDIATE");
        assertTrue(bot.stopsInTime(), bot::err);
      }
    }
  }

  private static void askAll(FakeBotApiServer server) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(server.user("Person" + i));
    }
    for (int i = 0; i < QUESTIONS_EACH; i++) {
      people.forEach(person -> person.says("how many coups has Peru had?"));
    }
  }
}
