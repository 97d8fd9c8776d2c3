package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.monitor.Counter;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.Room;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.inbox.WorkerSettings;
import org.quipu.telegram.outbox.PaceSettings;

/** Order, limits and fairness among chats and people. */
@Timeout(60)
class WorkerServiceTest {
  @TempDir Path folder;

  @AutoClose
  private final FakeBotApiServer server =
      FakeBotApiServer.start(FakeBotApiServer.Options.usual().withPatience(Duration.ofSeconds(30)));

  private final Person ana = server.user("Ana");
  private final Person ben = server.user("Ben");

  private TestBot bot(TelegramSettings settings, EchoHandler handler) throws Exception {
    return new TestBot(TestBot.fileIn(folder), settings, handler).started();
  }

  private TelegramSettings withFlood(FloodSettings flood) {
    return TestBot.settings(server, PaceSettings.UNLIMITED, flood, Optional.empty());
  }

  private static TelegramSettings allowing(TelegramSettings settings, Set<Long> allowed) {
    WorkerSettings worker = settings.worker();
    return new TelegramSettings(
        settings.api(),
        settings.plainHttpAnywhere(),
        settings.token(),
        settings.webhook(),
        settings.polling(),
        settings.pace(),
        new WorkerSettings(
            worker.handledAtOnce(), worker.held(), worker.stale(), worker.flood(), allowed),
        settings.keepUpdates(),
        settings.keepCitations(),
        settings.keepVerdicts());
  }

  @Test
  void aSlowChatHoldsUpNoOther() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    EchoHandler slowForAna =
        new EchoHandler() {
          @Override
          public void handle(Incoming update, Sender sender)
              throws SendRefused, InterruptedException {
            if (text(update).equals("slow")) {
              release.await();
            }
            super.handle(update, sender);
          }
        };
    try (TestBot _ = bot(TestBot.unlimited(server), slowForAna)) {
      FakeMessage slow = ana.says("slow");
      FakeMessage behind = ana.says("behind");
      FakeMessage other = ben.says("other");
      server.awaitReply(other);
      server.assertNothingElseIn(ana.privateRoom());
      release.countDown();
      assertTrue(server.awaitMessage(ana.privateRoom()).repliesTo(slow));
      assertTrue(server.awaitMessage(ana.privateRoom()).repliesTo(behind));
    }
  }

  @Test
  void aChatThatTelegramPausesHoldsUpNoOther() throws Exception {
    server.faults().on("sendMessage").in(ana.privateRoom()).floodWait(3);
    try (TestBot _ = bot(TestBot.unlimited(server), new EchoHandler())) {
      Instant asked = Instant.now();
      FakeMessage paused = ana.says("paused");
      FakeMessage behind = ana.says("behind");
      server.awaitReply(ben.says("other"));
      Duration other = Duration.between(asked, Instant.now());
      assertTrue(server.awaitMessage(ana.privateRoom()).repliesTo(paused));
      Duration waited = Duration.between(asked, Instant.now());
      assertTrue(server.awaitMessage(ana.privateRoom()).repliesTo(behind));
      assertTrue(waited.toSeconds() >= 3, waited.toString());
      assertTrue(other.compareTo(waited) < 0, other + " is not before " + waited);
    }
  }

  @Test
  void aFlooderInAGroupIsAskedForAPauseOnceAndOthersAreAnsweredMeanwhile() throws Exception {
    Room group = server.supergroup("Historians").with(ana, ben);
    FloodSettings strict =
        new FloodSettings(true, 30, Duration.ofSeconds(2), 2, Duration.ofSeconds(2));
    try (TestBot bot = bot(withFlood(strict), new EchoHandler())) {
      List<FakeMessage> flood = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        flood.add(ana.in(group).says("/ask@quipu_bot " + i));
      }
      FakeMessage calm = ben.in(group).says("/ask@quipu_bot calm");
      server.awaitReply(calm);
      long unanswered = flood.size() - echoes(group, "0", "1", "2", "3", "4");
      assertTrue(unanswered >= 2, "the flooder waits, and " + unanswered + " are open");
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      assertEquals(5, echoes(group, "0", "1", "2", "3", "4"));
      assertEquals(
          1,
          group.messagesFromBot().stream()
              .filter(message -> message.text().equals("please pause"))
              .count());
    }
  }

  private static long echoes(Room room, String... words) {
    return room.messagesFromBot().stream()
        .map(FakeMessage::text)
        .filter(text -> List.of(words).stream().anyMatch(word -> text.endsWith("bot " + word)))
        .count();
  }

  @Test
  void anOldQuestionIsAnsweredInPrivateAndNotInAGroup() throws Exception {
    Room group = server.supergroup("Historians").with(ana);
    ana.in(group).says("/ask@quipu_bot now");
    long old = Instant.now().minus(Duration.ofHours(2)).getEpochSecond();
    server.update(
        "{\"message\":{\"message_id\":1,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"supergroup\"},\"text\":\"old\"}}"
            .formatted(old, group.id()));
    FakeMessage question = ana.says("hello");
    server.update(
        "{\"message\":{\"message_id\":%d,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"old\"}}"
            .formatted(question.id(), old, ana.id()));
    try (TestBot bot = bot(TestBot.unlimited(server), new EchoHandler())) {
      assertEquals("echo /ask@quipu_bot now", server.awaitMessage(group).text());
      assertEquals("echo hello", server.awaitMessage(ana.privateRoom()).text());
      assertEquals("echo old", server.awaitMessage(ana.privateRoom()).text());
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      server.assertNothingElseIn(group);
      assertEquals(
          1, bot.metrics.counter("quipu_updates_finished_total", "", "outcome").value("stale"));
    }
  }

  @Test
  void whatIsNotMeantForTheBotIsNotedApartFromWhatIsAnswered() throws Exception {
    EchoHandler silent =
        new EchoHandler() {
          @Override
          public void handle(Incoming update, Sender sender) {}

          @Override
          public boolean addressed(Incoming update) {
            return text(update).startsWith("bot,");
          }
        };
    try (TestBot bot = bot(TestBot.unlimited(server), silent)) {
      ana.says("bot, hello");
      ana.says("among ourselves");
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      Counter finished = bot.metrics.counter("quipu_updates_finished_total", "", "outcome");
      assertEquals(1, finished.value("handled"));
      assertEquals(1, finished.value("noted"));
    }
  }

  @Test
  void onlyThoseOnTheListAreServed() throws Exception {
    TelegramSettings settings = allowing(TestBot.unlimited(server), Set.of(ana.id()));
    try (TestBot bot = bot(settings, new EchoHandler())) {
      ben.says("let me in");
      server.awaitReply(ana.says("hello"));
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      server.assertNothingElseIn(ben.privateRoom());
    }
  }

  @Test
  void onlyTheNewestKeystrokeIsWorkedOn() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<String> handled = new ArrayList<>();
    EchoHandler recording =
        new EchoHandler() {
          @Override
          public void handle(Incoming update, Sender sender) throws InterruptedException {
            release.await();
            handled.add(((Incoming.Typed) update).words());
          }
        };
    try (TestBot bot = bot(TestBot.unlimited(server), recording)) {
      for (String words : List.of("k", "kn", "kno", "knot", "knots")) {
        ana.types(words);
      }
      server.awaitConfirmed();
      release.countDown();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      assertEquals("knots", handled.getLast());
      assertTrue(handled.size() <= 2, handled.toString());
    }
  }

  @Test
  void aChatThatBlocksTheBotIsInactiveUntilItComesBack() throws Exception {
    try (TestBot bot = bot(TestBot.unlimited(server), new EchoHandler())) {
      server.awaitReply(ana.says("hello"));
      ana.blocksBot();
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      assertTrue(!bot.store.chats().isActive(ana.id()));
      ana.unblocksBot();
      server.awaitReply(ana.says("again"));
      assertTrue(bot.store.chats().isActive(ana.id()));
    }
  }

  @Test
  void aChatThatTookNoMessagesIsActiveAgainWhenItIsHeardFrom() throws Exception {
    try (TestBot bot = bot(TestBot.unlimited(server), new EchoHandler())) {
      server.awaitReply(ana.says("hello"));
      server
          .faults()
          .on("sendMessage")
          .fails(400, "Bad Request: not enough rights to send text messages to the chat");
      ana.says("while it is closed");
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      assertTrue(!bot.store.chats().isActive(ana.id()));
      server.awaitReply(ana.says("again"));
      assertTrue(bot.store.chats().isActive(ana.id()));
    }
  }
}
