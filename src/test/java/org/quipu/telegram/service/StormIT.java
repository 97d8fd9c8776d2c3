package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Faults;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.Room;
import org.quipu.telegram.fake.SentRequest;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.outbox.PaceSettings;

/**
 * A storm of 429s, 5xx and resets under Telegram's real limits: nothing is lost, and the limits are
 * kept. Half a minute in the build; {@code -Dstorm.seconds=600} for the full length, 3600 for a
 * soak.
 */
@Timeout(6000)
class StormIT {
  private static final int SECONDS = Integer.getInteger("storm.seconds", 20);
  private static final List<Consumer<Faults.Script>> FAULTS =
      List.of(
          script -> script.floodWait(1),
          script -> script.floodWait(2),
          script -> script.fails(500, "Internal Server Error"),
          Faults.Script::badGateway,
          Faults.Script::cutBefore,
          Faults.Script::cutAfter,
          Faults.Script::truncates);

  @TempDir Path folder;
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  private final Random random = new Random(20261122);

  @Test
  void nothingIsLostAndTheLimitsAreKept() throws Exception {
    server.pace().enforce(true);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      people.add(server.user("Person" + i));
    }
    Room group = server.supergroup("Historians").with(people.toArray(new Person[0]));
    TelegramSettings settings =
        TestBot.settings(server, PaceSettings.TELEGRAM, FloodSettings.UNLIMITED, Optional.empty());
    try (TestBot bot = new TestBot(TestBot.fileIn(folder), settings, new EchoHandler()).started()) {
      int asked = storm(people, group);
      server.faults().clear();
      awaitAnswers(asked);
      System.out.printf(
          "%d s of storm, %d questions: %d answered, %d requests, %d limits broken, %s%n",
          SECONDS,
          asked,
          answered().size(),
          server.requests("sendMessage").size(),
          server.pace().violations(),
          bot.metrics.exposition().lines().filter(StormIT::tellsOfFaults).toList());
      assertEquals(asked, answered().size());
      assertEquals(0, server.pace().violations());
    }
  }

  private static boolean tellsOfFaults(String line) {
    return line.startsWith("quipu_retries_total") || line.startsWith("quipu_throttled_total");
  }

  /** Questions at about 8 a second, a sixth of them in one group; every third send fails. */
  private int storm(List<Person> people, Room group) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(SECONDS);
    int asked = 0;
    for (int round = 0; Instant.now().isBefore(end); round++) {
      Person person = people.get(random.nextInt(people.size()));
      if (round % 40 == 0) {
        person.in(group).says("/ask@quipu_bot " + asked++);
      } else {
        person.says("question " + asked++);
      }
      if (round % 2 == 0) {
        FAULTS.get(random.nextInt(FAULTS.size())).accept(server.faults().on("sendMessage"));
      }
      if (round % 20 == 0) {
        server.faults().on("getUpdates").badGateway();
      }
      Thread.sleep(120);
    }
    return asked;
  }

  private Set<String> answered() {
    Set<String> texts = new HashSet<>();
    server.requests("sendMessage").stream()
        .filter(SentRequest::accepted)
        .forEach(sent -> texts.add(sent.text("text")));
    return texts;
  }

  private void awaitAnswers(int asked) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (answered().size() < asked) {
      assertTrue(Instant.now().isBefore(end), answered().size() + " of " + asked + " answered");
      Thread.sleep(200);
    }
  }
}
