package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.fixture.TempStore;
import org.quipu.monitor.Metrics;
import org.quipu.store.Inbox;
import org.quipu.store.Store;
import org.quipu.store.StoreUnavailable;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Faults;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.inbound.Incoming;

/** Polling survives each known failure of the library, against a real server. */
@Timeout(60)
class PollingServiceTest {
  @TempDir Path folder;

  @AutoClose
  private final FakeBotApiServer server =
      FakeBotApiServer.start(FakeBotApiServer.Options.usual().withPatience(Duration.ofSeconds(30)));

  private final Person ana = server.user("Ana");

  private TestBot bot() throws Exception {
    return bot(new EchoHandler());
  }

  private TestBot bot(EchoHandler handler) throws Exception {
    return new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), handler).started();
  }

  @Test
  void everyMessageIsAnsweredOnceAndInOrder() throws Exception {
    try (TestBot bot = bot()) {
      List<FakeMessage> questions = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        questions.add(ana.says("question " + i));
      }
      for (FakeMessage question : questions) {
        assertTrue(server.awaitMessage(ana.privateRoom()).repliesTo(question));
      }
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      server.assertNothingElseIn(ana.privateRoom());
      assertEquals(0, bot.store.inbox().backlog());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{\"message_id\":1099511627776,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}",
        "{\"message\":{\"message_id\":1,\"date\":1.5,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":{}}}",
        "{\"message\":{\"message_id\":1,\"entities\":{\"a\":1}}}",
        "{\"message\":\"text\"}",
        "{\"message\":{\"message_id\":1,\"chat\":null}}",
        "{\"my_chat_member\":{\"new_chat_member\":{\"status\":\"of another kind\"}}}",
        "{\"of_another_kind\":{}}",
        "{}"
      })
  void aPoisonUpdateIsRecordedAndItsBatchMatesAreAnswered(String poison) throws Exception {
    FakeMessage before = ana.says("before");
    server.update(poison);
    FakeMessage after = ana.says("after");
    try (TestBot bot = bot()) {
      assertEquals("echo before", server.awaitReply(before).text());
      assertEquals("echo after", server.awaitReply(after).text());
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      assertEquals(0, bot.store.inbox().backlog());
    }
  }

  @Test
  void anExceptionOfTheHandlerStopsNothing() throws Exception {
    EchoHandler failing =
        new EchoHandler() {
          @Override
          public void handle(Incoming update, Sender sender)
              throws SendRefused, InterruptedException {
            if (text(update).contains("fail")) {
              throw new IllegalStateException("on purpose");
            }
            super.handle(update, sender);
          }
        };
    try (TestBot bot = bot(failing)) {
      FakeMessage bad = ana.says("fail");
      Person ben = server.user("Ben");
      FakeMessage good = ben.says("good");
      assertEquals("echo good", server.awaitReply(good).text());
      assertTrue(server.awaitReply(bad).text().startsWith("sorry, u"));
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      FakeMessage next = ana.says("next");
      assertEquals("echo next", server.awaitReply(next).text());
    }
  }

  @Test
  void aPassingFailureOfTheHandlerIsTriedAgain() throws Exception {
    EchoHandler once =
        new EchoHandler() {
          private int calls;

          @Override
          public void handle(Incoming update, Sender sender)
              throws SendRefused, InterruptedException {
            super.handle(update, sender);
            if (++calls == 1) {
              throw new IllegalStateException("after the reply was accepted");
            }
          }
        };
    try (TestBot bot = bot(once)) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      server.assertNothingElseIn(ana.privateRoom());
    }
  }

  @Test
  void lowerUpdateIdsAreAnswered() throws Exception {
    try (TestBot _ = bot()) {
      server.awaitReply(ana.says("before"));
      server.awaitConfirmed();
      server.numberUpdatesFrom(1000);
      assertEquals("echo after", server.awaitReply(ana.says("after")).text());
      server.awaitConfirmed();
      assertTrue(server.requests("getUpdates").size() < 20, "polling must not spin");
    }
  }

  @Test
  void anUpdateThatComesAgainIsNotAnsweredAgain() throws Exception {
    try (TestBot bot = bot()) {
      server.awaitReply(ana.says("hello"));
      server.awaitConfirmed();
      long again = server.update("{}");
      server.awaitConfirmed();
      server.update("{\"update_id\":" + (again - 1) + ",\"message\":{}}");
      server.awaitConfirmed();
      server.awaitQuiet(() -> bot.service.backlog() == 0);
      assertEquals(1, bot.metrics.counter("quipu_updates_duplicate_total", "").value());
    }
  }

  @Test
  void aTokenRefusedAtTheStartEndsIt() {
    server.revokeToken();
    try (TestBot bot =
        new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), new EchoHandler())) {
      TokenRefused refusal = assertThrows(TokenRefused.class, bot.service::start);
      assertTrue(refusal.getMessage().contains("token was refused"));
      assertTrue(server.requests().size() <= 10);
    }
  }

  @Test
  void aTokenRefusedLaterEndsIt() throws Exception {
    try (TestBot bot = bot()) {
      server.awaitReply(ana.says("hello"));
      server.revokeToken();
      server.user("Ben").says("wakes the poll");
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertThrows(TokenRefused.class, bot.service::awaitEnd));
    }
  }

  @Test
  void anotherInstanceIsWaitedFor() throws Exception {
    server.faults().on("getUpdates").times(1).fails(409, "Conflict: terminated by other");
    try (TestBot _ = bot()) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  static List<Consumer<Faults.Script>> whatAProxyMayAnswer() {
    return List.of(
        Faults.Script::badGateway,
        Faults.Script::truncates,
        Faults.Script::cutAfter,
        poll -> poll.answers(200, "application/json", "[]"),
        poll -> poll.floodWait(1));
  }

  @ParameterizedTest
  @MethodSource("whatAProxyMayAnswer")
  void pollingSurvivesWhatAProxyMayAnswer(Consumer<Faults.Script> fault) throws Exception {
    fault.accept(server.faults().on("getUpdates"));
    try (TestBot _ = bot()) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  @Test
  void aBatchWithoutASingleUpdateIdIsAskedForEverMoreSlowly() throws Exception {
    server
        .faults()
        .on("getUpdates")
        .times(4)
        .answers(200, "application/json", "{\"ok\":true,\"result\":[{\"update_id\":\"x\"},7]}");
    try (TestBot _ = bot()) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
      assertTrue(server.requests("getUpdates").size() < 10, "polling must not spin");
    }
  }

  @Test
  void aPageNotFoundOfAProxyDoesNotEndPolling() throws Exception {
    server.faults().on("getUpdates").answers(404, "text/html", "<h1>Not Found</h1>");
    try (TestBot _ = bot()) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  @Test
  void aTokenRefusedInAProxysWordsEndsTheStartToo() {
    server.faults().on("getMe").always().answers(401, "text/html", "<h1>Unauthorized</h1>");
    try (TestBot bot =
        new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), new EchoHandler())) {
      assertThrows(TokenRefused.class, bot.service::start);
    }
  }

  @Test
  void aWebhookThatTelegramDoesNotRemoveIsNoReasonToEnd() throws Exception {
    server.faults().on("deleteWebhook").times(2).fails(400, "Bad Request: not now");
    try (TestBot _ = bot()) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  @Test
  void theStartSurvivesFailuresOfDeleteWebhook() throws Exception {
    server.faults().on("deleteWebhook").badGateway();
    server.faults().on("deleteWebhook").cutBefore();
    server.faults().on("deleteWebhook").floodWait(1);
    try (TestBot _ = bot()) {
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
    }
  }

  @Test
  void theStartWaitsUntilTheServerCanBeReached() throws Exception {
    server.goOffline();
    try (TestBot bot =
        new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), new EchoHandler())) {
      Thread start =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      bot.service.start();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  });
      assertTrue(!start.join(Duration.ofMillis(700)), "it must still be waiting");
      server.goOnline();
      assertTrue(start.join(Duration.ofSeconds(20)));
      assertEquals("echo hello", server.awaitReply(ana.says("hello")).text());
      assertTrue(bot.service.isReady());
    }
  }

  @Test
  void itIsNotReadyWhileTheStoreTakesNoUpdatesAndLosesNone() throws Exception {
    try (TempStore storage = TempStore.now()) {
      Store real = storage.store();
      Inbox inbox = mock(Inbox.class, delegatesTo(real.inbox()));
      Store store = mock(Store.class, delegatesTo(real));
      doReturn(inbox).when(store).inbox();
      doThrow(new StoreUnavailable("full", new IOException())).when(inbox).add(any());
      try (TelegramService service =
          TelegramService.of(
              TestBot.unlimited(server), store, (_, _) -> new EchoHandler(), new Metrics())) {
        service.start();
        assertTrue(service.isReady());
        FakeMessage question = ana.says("hello");
        while (service.isReady()) {
          Thread.sleep(5);
        }
        doAnswer(call -> real.inbox().add(call.getArgument(0))).when(inbox).add(any());
        assertEquals("echo hello", server.awaitReply(question).text());
        assertTrue(service.isReady());
      }
    }
  }

  @Test
  void whatAnEarlierProcessLeftIsTheBacklogWhileTheServerCannotBeReached() throws Exception {
    try (TestBot bot =
        new TestBot(TestBot.fileIn(folder), TestBot.unlimited(server), new EchoHandler())) {
      bot.store
          .inbox()
          .add(
              List.of(
                  new Inbox.Entry(
                      5, "rest", OptionalLong.empty(), OptionalLong.empty(), Instant.now(), "{}")));
      assertEquals(1, bot.service.backlog());
    }
  }

  @Test
  void itIsNotReadyForEverWhenNoPollIsEverAnswered() throws Exception {
    server.faults().on("getUpdates").held();
    AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    WaitingClock time = on(() -> Instant.now().plus(later.get()));
    try (TempStore storage = TempStore.now();
        TelegramService service =
            new TelegramService(
                TestBot.unlimited(server),
                storage.store(),
                (_, _) -> new EchoHandler(),
                new Metrics(),
                time,
                RandomGenerator.getDefault())) {
      service.start();
      assertTrue(service.isReady());
      later.set(Duration.ofMinutes(4));
      assertFalse(service.isReady());
    }
  }

  private static WaitingClock on(Supplier<Instant> clock) {
    return new WaitingClock() {
      @Override
      public Instant now() {
        return clock.get();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }

  @Test
  void aStoreThatWasAnotherBotsDoesNotPassItsUpdatesForKnown() throws Exception {
    try (TestBot _ = bot()) {
      server.awaitReply(ana.says("hello"));
      server.awaitConfirmed();
    }
    String token = "110201544:" + "A".repeat(35);
    try (FakeBotApiServer another =
            FakeBotApiServer.start(FakeBotApiServer.Options.usual().withToken(token));
        TestBot _ =
            new TestBot(TestBot.fileIn(folder), TestBot.unlimited(another), new EchoHandler())
                .started()) {
      // The fake numbers its updates from the same number, as two real bots may.
      assertEquals("echo hi", another.awaitReply(another.user("Ben").says("hi")).text());
    }
  }

  @Test
  void closingItTwiceIsClosingItOnce() throws Exception {
    TestBot bot = bot();
    bot.close();
    assertDoesNotThrow(bot.service::close);
  }

  @Test
  void onlyWhatIsHandledIsAskedFor() throws Exception {
    try (TestBot _ = bot()) {
      List<String> asked = new ArrayList<>();
      server
          .awaitRequest("getUpdates")
          .parameters()
          .path("allowed_updates")
          .forEach(kind -> asked.add(kind.asText()));
      assertEquals(TelegramSettings.KINDS, asked);
    }
  }
}
