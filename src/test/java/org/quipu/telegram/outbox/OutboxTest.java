package org.quipu.telegram.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.config.Secret;
import org.quipu.fixture.TempStore;
import org.quipu.monitor.Metrics;
import org.quipu.store.Store;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Gate;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.Room;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

@Timeout(60)
class OutboxTest {
  @AutoClose private final TempStore storage = TempStore.now();
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();

  @AutoClose
  private final BotApi api = BotApi.at(URI.create(server.url()), new Secret(server.token()));

  private final Person ana = server.user("Ana");
  private final ManualTime time = new ManualTime();
  private final AtomicInteger tokenRefusals = new AtomicInteger();
  private final Metrics metrics = new Metrics();
  private final Store store = storage.store();
  private Outbox outbox;

  @BeforeEach
  void open() {
    outbox =
        new Outbox(
            api.client(),
            PaceSettings.UNLIMITED,
            store.chats(),
            time,
            new Random(7),
            metrics,
            tokenRefusals::incrementAndGet);
    ana.says("hello");
  }

  private Receipt say(Destination destination, String text) throws Exception {
    return outbox.send(destination, to -> message(to, text));
  }

  private static SendMessage message(Destination to, String text) {
    SendMessage message = SendMessage.builder().chatId(to.chat()).text(text).build();
    to.reply()
        .ifPresent(
            reply ->
                message.setReplyParameters(
                    ReplyParameters.builder()
                        .messageId(reply.message())
                        .quote(reply.part().map(Destination.Part::text).orElse(null))
                        .build()));
    return message;
  }

  private Destination toAna() {
    return Destination.chat(ana.id());
  }

  private Refusal refusalOf(Destination destination) {
    return assertThrows(SendRefused.class, () -> say(destination, "hi")).refusal();
  }

  @Test
  void aReceiptNamesTheMessage() throws Exception {
    Receipt receipt = say(toAna(), "hi");
    FakeMessage message = server.awaitMessage(ana.privateRoom());
    assertEquals(new Receipt(ana.id(), OptionalInt.of(message.id())), receipt);
  }

  @Test
  void retryAfterIsObeyedToTheSecond() throws Exception {
    server.faults().on("sendMessage").floodWait(17);
    say(toAna(), "hi");
    assertEquals(List.of(Duration.ofSeconds(17)), time.sleeps);
    assertEquals(2, server.requests("sendMessage").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"retry_after":2.5}         | 3
          {"retry_after":0}           | 1
          {"retry_after":-5}          | 1
          {"retry_after":"7"}         | 7
          {"retry_after":90000}       | 90000
          {"retry_after":99999999999} | 2147483647
          {"retry_after":null}        | 1
          {}                          | 1
          7                           | 1
          """)
  void whateverWaitIsAskedForIsNeverCutShort(String parameters, int seconds) throws Exception {
    server
        .faults()
        .on("sendMessage")
        .answers(
            429,
            "application/json",
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                + "\"parameters\":%s}".formatted(parameters));
    say(toAna(), "hi");
    assertEquals(List.of(Duration.ofSeconds(seconds)), time.sleeps);
  }

  @Test
  void serverFailuresAreRetriedWithGrowingSpreadWaits() throws Exception {
    server.faults().on("sendMessage").times(5).fails(500, "Internal Server Error");
    say(toAna(), "hi");
    assertEquals(5, time.sleeps.size());
    for (int i = 0; i < 5; i++) {
      double share = time.sleeps.get(i).toMillis() / (500.0 * (1 << i));
      assertTrue(share >= 0.5 && share <= 1.5, time.sleeps.toString());
    }
  }

  @Test
  void aProxysErrorPageIsRetried() throws Exception {
    server.faults().on("sendMessage").times(2).badGateway();
    say(toAna(), "hi");
    assertEquals(2, time.sleeps.size());
  }

  @Test
  void aCutConnectionIsRetriedByTheOutboxAndNotBehindItsBack() throws Exception {
    server.faults().on("sendMessage").cutBefore();
    say(toAna(), "hi");
    assertEquals(2, server.requests("sendMessage").size());
    assertEquals(1, time.sleeps.size());
  }

  @Test
  void anAcceptedMessageThatTheLibraryCannotReadIsNotSentAgain() throws Exception {
    server
        .faults()
        .on("sendMessage")
        .answers(
            200,
            "application/json",
            "{\"ok\":true,\"result\":{\"message_id\":9,\"date\":1.5,\"chat\":{\"id\":1,"
                + "\"type\":\"of another kind\"},\"entities\":7}}");
    assertEquals(OptionalInt.of(9), say(toAna(), "hi").message());
    assertEquals(1, server.requests("sendMessage").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | Bad Request: TOPIC_CLOSED                     | TOPIC_CLOSED
          400 | Bad Request: message thread not found         | TOPIC_CLOSED
          400 | Bad Request: chat not found                   | CHAT_CLOSED
          403 | Forbidden: bot was blocked by the user        | CHAT_CLOSED
          403 | Forbidden: bot was kicked from the supergroup chat | CHAT_CLOSED
          400 | Bad Request: message to edit not found        | MESSAGE_GONE
          400 | Bad Request: RICH_MESSAGE_INVALID             | RICH_UNSUPPORTED
          400 | Bad Request: message text is empty            | INVALID
          """)
  void aRefusalIsToldByItsReasonAndNotRetried(int code, String description, Refusal refusal) {
    server.faults().on("sendMessage").always().fails(code, description);
    assertEquals(refusal, refusalOf(toAna()));
    assertEquals(1, server.requests("sendMessage").size());
  }

  @Test
  void aBlockedBotMarksTheChatInactive() {
    ana.blocksBot();
    assertEquals(Refusal.CHAT_CLOSED, refusalOf(toAna()));
    assertFalse(store.chats().isActive(ana.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "Bad Request: TOPIC_CLOSED, TOPIC_CLOSED",
    "Bad Request: message thread not found, TOPIC_CLOSED",
    "Bad Request: message to edit not found, MESSAGE_GONE",
    "Bad Request: not enough rights to send text messages to the chat, CHAT_CLOSED",
    "Bad Request: BUTTON_DATA_INVALID, INVALID"
  })
  void whatRepeatingCannotCureIsToldOnceAndNotRetried(String description, Refusal refusal) {
    server.faults().on("sendMessage").always().fails(400, description);
    assertEquals(refusal, refusalOf(toAna()));
    assertEquals(1, server.requests("sendMessage").size());
    assertEquals(
        1,
        metrics
            .counter("quipu_refused_total", "", "reason")
            .value(refusal.name().toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json | {"ok":false,"error_code":413,"description":"Request Entity Too Large"}
          text/html        | <h1>413 Request Entity Too Large</h1>
          application/json | {"ok":false,"error_code":422,"description":"something new"}
          application/json | {"ok":false,"error_code":400}
          """)
  void noErrorOfTheRequestIsRetriedWhateverItsNumber(String type, String body) {
    int status = body.contains("413") ? 413 : 400;
    server.faults().on("sendMessage").always().answers(status, type, body);
    assertEquals(Refusal.INVALID, refusalOf(toAna()));
    assertEquals(1, server.requests("sendMessage").size());
  }

  @Test
  void aReplyTargetThatIsGoneIsLeftOut() throws Exception {
    say(toAna().replyingTo(999_999), "hi");
    assertEquals("hi", server.awaitMessage(ana.privateRoom()).text());
  }

  @Test
  void aSelectedPartThatIsNotThereIsLeftOutAndTheReplyIsKept() throws Exception {
    FakeMessage question = ana.says("what of the knots");
    say(toAna().replyingTo(question.id(), new Destination.Part("of the coups", 5)), "hi");
    assertTrue(server.awaitReply(question).quoted().isEmpty());
  }

  @Test
  void aGroupThatBecameASupergroupIsFollowedWithItsSettings() throws Exception {
    Room group = server.group("Historians").with(ana);
    store.chats().save(group.id(), Map.of("language", "es"));
    Room supergroup = server.migrate(group, ana);
    Receipt receipt = say(Destination.chat(group.id()), "hi");
    assertEquals(supergroup.id(), receipt.chat());
    assertEquals("hi", server.awaitMessage(supergroup).text());
    assertEquals(Map.of("language", "es"), store.chats().settings(supergroup.id()));
  }

  @Test
  void allThatWaitedForAGroupFollowsItInOrder() throws Exception {
    Room group = server.group("Historians").with(ana);
    Room supergroup = server.migrate(group, ana);
    for (String text : List.of("one", "two", "three")) {
      say(Destination.chat(group.id()), text);
    }
    for (String text : List.of("one", "two", "three")) {
      assertEquals(text, server.awaitMessage(supergroup).text());
    }
  }

  @Test
  void thatNothingChangedCountsAsAccepted() throws Exception {
    Receipt sent = say(toAna(), "hi");
    Receipt edited =
        outbox.send(
            toAna(),
            to ->
                EditMessageText.builder()
                    .chatId(to.chat())
                    .messageId(sent.message().getAsInt())
                    .text("hi")
                    .build());
    assertEquals(ana.id(), edited.chat());
  }

  @Test
  void anExpiredQueryIsNoError() throws Exception {
    AnswerCallbackQuery answer =
        AnswerCallbackQuery.builder().callbackQueryId("12345").text("hi").build();
    assertEquals(Optional.empty(), outbox.answer(answer));
  }

  @Test
  void anAnswerIsNeverGivenLate() throws Exception {
    server.faults().on("answerCallbackQuery").always().floodWait(30);
    AnswerCallbackQuery answer =
        AnswerCallbackQuery.builder().callbackQueryId("12345").text("hi").build();
    assertEquals(Optional.empty(), outbox.answer(answer));
    assertEquals(1, server.requests("answerCallbackQuery").size());
    assertEquals(List.of(), time.sleeps);
  }

  @Test
  void anAnswerWaitsForAsLongAsItIsFreshAndThe429IsCounted() throws Exception {
    server.faults().on("answerCallbackQuery").floodWait(3);
    outbox.answer(AnswerCallbackQuery.builder().callbackQueryId("12345").text("hi").build());
    assertEquals(List.of(Duration.ofSeconds(3)), time.sleeps);
    assertEquals(2, server.requests("answerCallbackQuery").size());
    assertEquals(1, metrics.counter("quipu_throttled_total", "").value());
  }

  @Test
  void moreSendsAreOnTheirWayAtOnceThanTheLibraryAllowsByItself() throws Exception {
    int count = 12;
    Gate gate = server.faults().on("sendMessage").times(count).held();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        receipts.add(senders.submit(() -> say(toAna(), "hi")));
      }
      for (int i = 0; i < count; i++) {
        server.awaitMessage(ana.privateRoom());
      }
      gate.open();
      for (Future<Receipt> receipt : receipts) {
        assertEquals(ana.id(), receipt.get().chat());
      }
    }
  }

  @Test
  void aRefusedTokenEndsTheSendAndIsReported() {
    server.revokeToken();
    assertThrows(InterruptedException.class, () -> say(toAna(), "hi"));
    assertEquals(1, tokenRefusals.get());
  }

  @Test
  void aServerThatKeepsFailingIsGivenUpAfterHours() {
    server.faults().on("sendMessage").always().fails(500, "Internal Server Error");
    assertEquals(Refusal.UNREACHABLE, refusalOf(toAna()));
    Duration waited = time.sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    assertTrue(waited.compareTo(Duration.ofHours(5)) > 0, waited.toString());
  }

  /** The question was fetched before the network went, and nobody else knows of it any more. */
  @Test
  void aServerThatIsAwayForDaysIsWaitedFor() throws Exception {
    server.goOffline();
    Instant back = time.now().plus(Duration.ofDays(2));
    WaitingClock untilItIsBack =
        new WaitingClock() {
          @Override
          public Instant now() {
            return time.now();
          }

          @Override
          public void sleep(Duration duration) {
            time.sleep(duration);
            if (time.now().isAfter(back)) {
              server.goOnline();
            }
          }
        };
    outbox =
        new Outbox(
            api.client(),
            PaceSettings.UNLIMITED,
            store.chats(),
            untilItIsBack,
            new Random(7),
            metrics,
            tokenRefusals::incrementAndGet);
    say(toAna(), "hi");
    assertEquals("hi", server.awaitMessage(ana.privateRoom()).text());
  }

  @Test
  void aPauseLongerThanAllPatienceIsWaitedForWhereItMustBe() throws Exception {
    server.faults().on("deleteWebhook").floodWait(3600);
    assertEquals(Optional.of(true), outbox.callUntilDecided(new DeleteWebhook()));
    assertEquals(List.of(Duration.ofHours(1)), time.sleeps);
    assertEquals(2, server.requests("deleteWebhook").size());
    assertEquals(1, metrics.counter("quipu_throttled_total", "").value());
    assertEquals(0, metrics.counter("quipu_retries_total", "").value());
  }

  @Test
  void aBaseUrlWithAPathIsRefusedRatherThanCut() {
    Secret token = new Secret("1:a");
    BotApi.at(URI.create("https://example.org/"), token).close();
    for (String more : List.of("/bot", "/?a=b", "/prefix/")) {
      URI base = URI.create("https://example.org" + more);
      assertThrows(IllegalArgumentException.class, () -> BotApi.at(base, token));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://127.0.0.1@example.org",
        "http://localhost:80@example.org",
        "http://example.org#@127.0.0.1",
        "http://127.1",
        "http://2130706433",
        "http://0.0.0.0",
        "http://10.0.0.1"
      })
  void plainHttpIsForLoopbackOnly(String elsewhere) {
    URI base = URI.create(elsewhere);
    assertThrows(IllegalArgumentException.class, () -> BotApi.checked(base, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8081",
        "http://127.5.5.5",
        "http://localhost:8081/",
        "http://Localhost",
        "http://[::1]:8081",
        "https://example.org"
      })
  void theWayToLoopbackOrByTlsIsTaken(String base) {
    BotApi.at(URI.create(base), new Secret("1:a")).close();
  }

  @Test
  void theTokenIsNotCarriedWhereARedirectionLeads() throws Exception {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          String asked = exchange.getRequestURI().getPath();
          exchange.getResponseHeaders().set("Location", server.url() + asked);
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    proxy.start();
    URI base = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    try (BotApi redirected = BotApi.at(base, new Secret(server.token()))) {
      assertThrows(
          TelegramApiException.class, () -> redirected.client().execute(new DeleteWebhook()));
      assertEquals(List.of(), server.requests());
    } finally {
      proxy.stop(0);
    }
  }
}
