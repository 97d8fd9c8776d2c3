package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.cli.Replies;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;

/** SIGKILL to the real bot under load; every question must be answered. */
@Timeout(300)
final class ServeKillIT {
  private static final int PEOPLE = 100;
  private static final int QUESTIONS_EACH = 10;
  private static final Map<String, String> UNPACED = Map.of("QUIPU_TELEGRAM_PACE", "off");

  /** Some are answered and some declined. */
  private static final List<String> QUESTIONS =
      List.of("how many coups has Peru had?", "who won the chess final?", "Fujimori's sentence");

  @TempDir private Path data;

  @Test
  void noQuestionIsLostAndOnlyRepliesOnTheWireAreDoubled() throws Exception {
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      askAll(server);
      long onTheWire = 0;
      for (int answered : new int[] {50, 300, 600}) {
        try (ServeProcess bot = ServeProcess.start(server, data, UNPACED)) {
          ServeProcess.await(
              "not under way: " + bot.err(), () -> Replies.acceptedBy(server).size() >= answered);
        }
        onTheWire += Replies.acceptedBy(server).size() - recorded();
      }
      try (ServeProcess bot = ServeProcess.start(server, data, UNPACED)) {
        ServeProcess.await(
            "lost: " + bot.err(),
            () -> new HashSet<>(Replies.acceptedBy(server)).size() == PEOPLE * QUESTIONS_EACH);
        assertTrue(bot.stopsInTime(), bot::err);
      }
      List<String> replies = Replies.acceptedBy(server);
      Set<String> answered = new HashSet<>(replies);
      int doubled = replies.size() - answered.size();
      System.out.printf(
          "%d questions to serve, 3 kills: %d answered, %d doubled, %d on the wire%n",
          PEOPLE * QUESTIONS_EACH, answered.size(), doubled, onTheWire);
      assertTrue(doubled <= onTheWire, doubled + " doubled, " + onTheWire + " on the wire");
    }
  }

  private static void askAll(FakeBotApiServer server) {
    List<Person> people =
        IntStream.range(0, PEOPLE).mapToObj(i -> server.user("Person" + i)).toList();
    for (int i = 0; i < QUESTIONS_EACH; i++) {
      String question = QUESTIONS.get(i % QUESTIONS.size());
      people.forEach(person -> person.says(question));
    }
  }

  /** The replies that the store knows to be accepted. */
  private long recorded() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("quipu.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM updates WHERE outcome = 'HANDLED')"
                    + " + (SELECT count(*) FROM accepted)")) {
      row.next();
      return row.getLong(1);
    }
  }
}
