package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.fixture.TempStore;
import org.quipu.monitor.Metrics;
import org.quipu.store.Store;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Request;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbound.IncomingMessage;
import org.quipu.telegram.inbound.IncomingPress;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * One person's flood of updates, of any kind, must not affect others. The limit is one turn an
 * hour.
 */
@Timeout(60)
class FloodingTest {
  private static final FloodSettings STRICT =
      new FloodSettings(true, 1, Duration.ofHours(1), 1, Duration.ofHours(1));
  private static final long GROUP = -5;
  private static final long HASTY = 1;
  private static final long PATIENT = 2;

  @AutoClose private final TempStore storage = TempStore.now();

  /** The numbers of the updates that were handled, and of those that were passed over. */
  private final BlockingQueue<Integer> handled = new LinkedBlockingQueue<>();

  private final BlockingQueue<Integer> passedOver = new LinkedBlockingQueue<>();

  /** Opens when all waits are over. */
  private final CountDownLatch hourLater = new CountDownLatch(1);

  /** Opens when the update that is held goes on. */
  private final CountDownLatch goesOn = new CountDownLatch(1);

  private volatile int heldUpdate;
  private final Metrics metrics = new Metrics();
  private final Store store = storage.store();
  private Worker worker;
  private Intake intake;

  @BeforeEach
  void start() {
    worker =
        new Worker(
            new WorkerSettings(64, 5000, Duration.ofHours(1), STRICT, Set.of()),
            store,
            new Silence(),
            new Handler(),
            time(),
            metrics);
    worker.start();
    intake = new Intake(store.inbox(), worker, time(), metrics);
  }

  @AfterEach
  void end() throws InterruptedException {
    hourLater.countDown();
    goesOn.countDown();
    worker.stop(Duration.ofMillis(1));
  }

  private WaitingClock time() {
    return new WaitingClock() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        hourLater.await();
      }
    };
  }

  private final class Handler implements UpdateHandler {
    @Override
    public void handle(Incoming update, Sender sender) throws InterruptedException {
      handled.add(number(update));
      if (number(update) == heldUpdate) {
        goesOn.await();
      }
    }

    @Override
    public void passedOver(Incoming update, Sender sender) {
      passedOver.add(number(update));
    }
  }

  private static int number(Incoming update) {
    return Integer.parseInt(
        switch (update) {
          case Incoming.Said(IncomingMessage message) -> message.words().text();
          case Incoming.Pressed(IncomingPress press) -> press.id();
          case Incoming.Typed typed -> typed.query();
          default -> throw new IllegalArgumentException(update.toString());
        });
  }

  /** Telegram, to which nothing is said here. */
  private static final class Silence implements Sender {
    @Override
    public Receipt send(Destination destination, Request request) {
      return new Receipt(destination.chat(), OptionalInt.empty());
    }

    @Override
    public <T extends Serializable> Optional<T> answer(BotApiMethod<T> answer) {
      return Optional.empty();
    }

    @Override
    public <T extends Serializable> Optional<T> call(PartialBotApiMethod<T> method) {
      return Optional.empty();
    }
  }

  private void receives(int number, String update) throws Exception {
    String json = "{\"update_id\":%d,%s}".formatted(number, update.replace("NUMBER", "" + number));
    intake.accept(List.of(RawUpdate.of(new ObjectMapper().readTree(json)).orElseThrow()));
  }

  private static String from(long person) {
    return "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"A\"}".formatted(person);
  }

  private static String question(long person, long chat) {
    return """
    "message":{"message_id":1,"date":%d,"text":"NUMBER",%s,"chat":{"id":%d,"type":"group"}}\
    """
        .formatted(Instant.now().getEpochSecond(), from(person), chat);
  }

  private static String typed(long person) {
    return "\"inline_query\":{\"id\":\"NUMBER\",\"query\":\"knots\",\"offset\":\"\",%s}"
        .formatted(from(person));
  }

  private static String askedAsGuest(long person) {
    return """
    "guest_message":{"message_id":1,"date":1,"text":"NUMBER",%s,\
    "chat":{"id":-77,"type":"group"},"guest_query_id":"1"}\
    """
        .formatted(from(person));
  }

  private static String press(long person, int card, String data) {
    return """
    "callback_query":{"id":"NUMBER","chat_instance":"1","data":"%s",%s,\
    "message":{"message_id":%d,"date":1,"text":"card","chat":{"id":%d,"type":"group"}}}\
    """
        .formatted(data, from(person), card, GROUP);
  }

  private int nextHandled() throws InterruptedException {
    return Optional.ofNullable(handled.poll(20, TimeUnit.SECONDS)).orElse(0);
  }

  @Test
  void inlineQueriesWaitLikeQuestionsAndOthersAreAnsweredMeanwhile() throws Exception {
    receives(1, typed(HASTY));
    assertEquals(1, nextHandled());
    receives(2, typed(HASTY));
    receives(3, typed(PATIENT));
    assertEquals(3, nextHandled());
    hourLater.countDown();
    assertEquals(2, nextHandled());
  }

  @Test
  void anInlineQueryThatWaitedTooLongGivesWayToTheNewest() throws Exception {
    receives(1, typed(HASTY));
    assertEquals(1, nextHandled());
    for (int i = 2; i <= 5; i++) {
      receives(i, typed(HASTY));
    }
    hourLater.countDown();
    assertEquals(5, nextHandled());
  }

  @Test
  void questionsFromChatsThatTheBotNeverJoinedWaitLikeOthers() throws Exception {
    receives(1, askedAsGuest(HASTY));
    assertEquals(1, nextHandled());
    receives(2, askedAsGuest(HASTY));
    receives(3, askedAsGuest(PATIENT));
    assertEquals(3, nextHandled());
    hourLater.countDown();
    assertEquals(2, nextHandled());
  }

  @Test
  void pressesWaitOnAnAllowanceOfTheirOwn() throws Exception {
    receives(1, press(HASTY, 11, "a1:0"));
    assertEquals(1, nextHandled());
    receives(2, press(HASTY, 12, "a1:0"));
    receives(3, question(HASTY, GROUP));
    assertEquals(3, nextHandled());
    receives(4, press(PATIENT, 12, "a1:0"));
    assertEquals(4, nextHandled());
    hourLater.countDown();
    assertEquals(2, nextHandled());
  }

  @Test
  void ofFortyPressesOnOneCardTheNewestCountsAndAllAreAnswered() throws Exception {
    heldUpdate = 1;
    receives(1, press(HASTY, 11, "a1:0"));
    assertEquals(1, nextHandled());
    for (int i = 2; i <= 40; i++) {
      receives(i, press(PATIENT, 11, "a1:" + i));
    }
    goesOn.countDown();
    assertEquals(40, nextHandled());
    assertEquals(38, passedOver.size());
  }

  @Test
  void pressesThatDoMoreThanTurnACardAreAllWorkedOn() throws Exception {
    for (int i = 1; i <= 3; i++) {
      receives(i, press(i, 11, "x1"));
    }
    int sum = nextHandled() + nextHandled() + nextHandled();
    assertEquals(1 + 2 + 3, sum);
  }

  @Test
  void whoAsksInAGroupDoesNotWaitForWhoPressesThere() throws Exception {
    heldUpdate = 1;
    receives(1, press(HASTY, 11, "e1:bibtex"));
    assertEquals(1, nextHandled());
    receives(2, question(PATIENT, GROUP));
    assertEquals(2, nextHandled());
  }
}
