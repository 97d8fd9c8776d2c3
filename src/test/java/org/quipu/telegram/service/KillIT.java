package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.SentRequest;

/** Kills the real process under load, and counts the replies to each question. */
@Timeout(300)
class KillIT {
  private static final int PEOPLE = 100;
  private static final int QUESTIONS_EACH = 20;

  @TempDir Path folder;
  private String storeUrl;
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void storeInAFile() {
    storeUrl = TestBot.fileIn(folder);
  }

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void noQuestionIsLostAndOnlyRepliesOnTheWireAreDoubled() throws Exception {
    killUnderLoad();
  }

  @Test
  void norOnPostgresWhereTheNextOneWaitsForTheLease() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      storeUrl = database.getJdbcUrl("postgres", "postgres");
      killUnderLoad();
      processes.forEach(Process::destroyForcibly);
    }
  }

  private void killUnderLoad() throws Exception {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(server.user("Person" + i));
    }
    for (int i = 0; i < QUESTIONS_EACH; i++) {
      for (Person person : people) {
        person.says(person.firstName() + " question " + i);
      }
    }
    long onTheWire = 0;
    for (int answered : new int[] {200, 700, 1300}) {
      Process process = start();
      await(() -> accepted().size() >= answered);
      process.destroyForcibly().waitFor();
      // Nothing is in flight any more; what the server took and the store does not know of was.
      onTheWire += accepted().size() - recorded();
    }
    start();
    Map<String, Long> answers = awaitAll();
    long doubles = answers.values().stream().mapToLong(count -> count - 1).sum();
    System.out.printf(
        "%d questions, 3 kills: %d lost, %d doubled, %d on the wire%n",
        PEOPLE * QUESTIONS_EACH, PEOPLE * QUESTIONS_EACH - answers.size(), doubles, onTheWire);
    assertEquals(PEOPLE * QUESTIONS_EACH, answers.size());
    assertTrue(doubles <= onTheWire, doubles + " doubled, " + onTheWire + " on the wire");
  }

  @Test
  void aStopFinishesWhatItBeganWithinTenSeconds() throws Exception {
    Process process = start();
    Person ana = server.user("Ana");
    ana.says("first");
    await(() -> accepted().size() == 1);
    for (int i = 0; i < 50; i++) {
      ana.says("question " + i);
    }
    await(() -> accepted().size() > 5);
    Instant asked = Instant.now();
    process.destroy();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    System.out.println("stopped after " + Duration.between(asked, Instant.now()));
    assertEquals(accepted().size(), recorded());
    start();
    await(() -> accepted().size() == 51);
  }

  private Process start() throws Exception {
    Process process = EchoProcess.start(server.url(), server.token(), storeUrl);
    processes.add(process);
    return process;
  }

  private List<SentRequest> accepted() {
    return server.requests("sendMessage").stream().filter(SentRequest::accepted).toList();
  }

  private Map<String, Long> awaitAll() throws InterruptedException {
    await(() -> answers().size() == PEOPLE * QUESTIONS_EACH && server.pendingUpdates() == 0);
    return answers();
  }

  private Map<String, Long> answers() {
    return accepted().stream()
        .map(sent -> sent.text("text"))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private long recorded() throws Exception {
    try (Connection connection = DriverManager.getConnection(storeUrl);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM updates WHERE outcome = 'HANDLED')"
                    + " + (SELECT count(*) FROM accepted)")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(90);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "not within 90 s");
      Thread.sleep(20);
    }
  }
}
