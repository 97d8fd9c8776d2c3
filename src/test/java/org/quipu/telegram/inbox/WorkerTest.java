package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.monitor.Metrics;
import org.quipu.store.Store;
import org.quipu.store.StoreSettings;
import org.quipu.store.jdbc.JdbcStore;
import org.quipu.telegram.Destination;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Request;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbound.IncomingMessage;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/** The limit on concurrency, and the isolation of chats from each other and from bad updates. */
@Timeout(60)
class WorkerTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @TempDir private Path folder;

  /** What Telegram accepted, as "chat: update". */
  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

  private final Wire wire = new Wire();
  private final AtomicInteger updates = new AtomicInteger();
  private final List<Instance> instances = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    wire.release();
    for (Instance instance : instances) {
      instance.end();
    }
  }

  /** A worker with its store, as one process has them. */
  private final class Instance {
    private final Store store =
        JdbcStore.open(
            StoreSettings.at("jdbc:sqlite:" + folder.resolve("quipu.db")), Clock.systemUTC());
    private final Metrics metrics = new Metrics();
    private final Worker worker;
    private final Intake intake;

    Instance(WorkerSettings settings, UpdateHandler handler, WaitingClock time) {
      worker = new Worker(settings, store, wire, handler, time, metrics);
      worker.start();
      intake = new Intake(store.inbox(), worker, time, metrics);
      instances.add(this);
    }

    void receives(long chat, String text) throws Exception {
      intake.accept(List.of(question(chat, text)));
    }

    long finished(String outcome) {
      return metrics.counter("quipu_updates_finished_total", "", "outcome").value(outcome);
    }

    void end() throws InterruptedException {
      worker.stop(SHORT);
      store.close();
    }
  }

  /** Takes messages, unless it is told to hold them back. */
  private final class Wire implements Sender {
    private final BlockingQueue<Long> reached = new LinkedBlockingQueue<>();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile long heldChat;

    /** Holds back what goes to the chat; 0 for all. */
    void hold(long chat) {
      heldChat = chat;
      open = new CountDownLatch(1);
    }

    void release() {
      open.countDown();
    }

    @Override
    public Receipt send(Destination destination, Request request) throws InterruptedException {
      reached.add(destination.chat());
      if (heldChat == 0 || heldChat == destination.chat()) {
        open.await();
      }
      request.to(destination);
      return new Receipt(destination.chat(), OptionalInt.of(1));
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

  private RawUpdate question(long chat, String text) throws Exception {
    return RawUpdate.of(
            new ObjectMapper()
                .readTree(
                    """
                    {"update_id":%d,"message":{"message_id":1,"date":1,"text":"%s",
                     "from":{"id":%d,"is_bot":false,"first_name":"A"},
                     "chat":{"id":%d,"type":"private"}}}\
                    """
                        .formatted(updates.incrementAndGet(), text, chat, chat)))
        .orElseThrow();
  }

  private static WorkerSettings settings(int handledAtOnce, int held, FloodSettings flood) {
    return new WorkerSettings(handledAtOnce, held, Duration.ofHours(1), flood, Set.of());
  }

  private static WorkerSettings handlingAtOnce(int count) {
    return settings(count, 5000, FloodSettings.UNLIMITED);
  }

  private void say(Incoming update, Sender sender, String text)
      throws SendRefused, InterruptedException {
    long chat = message(update).chat().id();
    sender.send(
        Destination.chat(chat),
        to -> {
          sent.add(chat + ": " + text);
          return null;
        });
  }

  private static IncomingMessage message(Incoming update) {
    return assertInstanceOf(Incoming.Said.class, update).message();
  }

  private UpdateHandler echo() {
    return (update, sender) -> say(update, sender, message(update).words().text());
  }

  private String nextSent() throws InterruptedException {
    return Optional.ofNullable(sent.poll(20, TimeUnit.SECONDS)).orElse("nothing");
  }

  /** Time of which no wait takes any. */
  private static WaitingClock hasty() {
    return ticking(new CountDownLatch(0));
  }

  /** Time of which each wait ends when the latch opens. */
  private static WaitingClock ticking(CountDownLatch waits) {
    return new WaitingClock() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        waits.await();
        Thread.sleep(SHORT);
      }
    };
  }

  /** Counts how many threads are inside, and how many there were at most. */
  private static final class Crowd {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    void enter() {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    }

    void leave() {
      inside.decrementAndGet();
    }
  }

  @Test
  void noMoreUpdatesAreHandledAtOnceThanTheCapAllows() throws Exception {
    int chats = 12;
    Crowd crowd = new Crowd();
    CountDownLatch full = new CountDownLatch(3);
    CountDownLatch allAtTheDoor = new CountDownLatch(chats);
    UpdateHandler handler =
        new UpdateHandler() {
          @Override
          public boolean addressed(Incoming update) {
            allAtTheDoor.countDown();
            return true;
          }

          @Override
          public void handle(Incoming update, Sender sender)
              throws SendRefused, InterruptedException {
            crowd.enter();
            full.countDown();
            full.await();
            allAtTheDoor.await();
            crowd.leave();
            say(update, sender, "done");
          }
        };
    Instance instance = new Instance(handlingAtOnce(3), handler, hasty());
    for (int chat = 1; chat <= chats; chat++) {
      instance.receives(chat, "question");
    }
    for (int i = 0; i < chats; i++) {
      assertTrue(nextSent().endsWith("done"));
    }
    assertEquals(3, crowd.most.get());
  }

  @Test
  void whoWaitsForTelegramTakesNoPlaceAndGetsOneAgainBeforeGoingOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    BlockingQueue<String> order = new LinkedBlockingQueue<>();
    UpdateHandler handler =
        (update, sender) -> {
          if (message(update).chat().id() == 2) {
            begun.countDown();
            end.await();
            order.add("the other one ends");
          }
          say(update, sender, "sent");
          order.add("goes on");
        };
    wire.hold(1);
    Instance instance = new Instance(handlingAtOnce(1), handler, hasty());
    instance.receives(1, "question");
    assertEquals(1, wire.reached.take());
    instance.receives(2, "question");
    begun.await();
    wire.release();
    assertEquals("1: sent", nextSent());
    end.countDown();
    assertEquals("the other one ends", order.take());
    assertEquals("goes on", order.take());
    assertEquals("2: sent", nextSent());
  }

  @Test
  void whatTelegramAcceptedIsRecordedBeforeAPlaceIsWaitedFor() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    UpdateHandler handler =
        (update, sender) -> {
          if (message(update).chat().id() == 2) {
            begun.countDown();
            end.await();
          }
          say(update, sender, "sent");
        };
    wire.hold(1);
    Instance instance = new Instance(handlingAtOnce(1), handler, hasty());
    instance.receives(1, "question");
    assertEquals(1, wire.reached.take());
    instance.receives(2, "question");
    begun.await();
    wire.release();
    // All the while the other one has the only place; the test's time-out ends this if it fails.
    while (instance.store.inbox().acceptedOf(1).isEmpty()) {
      Thread.sleep(5);
    }
    end.countDown();
  }

  @Test
  void anErrorEndsItsUpdateAndNotItsChat() throws Exception {
    UpdateHandler handler =
        (update, sender) -> {
          if (message(update).words().text().equals("bad")) {
            throw new NoClassDefFoundError("on purpose");
          }
          say(update, sender, message(update).words().text());
        };
    Instance instance = new Instance(handlingAtOnce(3), handler, hasty());
    instance.receives(1, "bad");
    instance.receives(1, "good");
    assertEquals("1: good", nextSent());
    assertEquals(1, instance.finished("failed"));
  }

  @Test
  void anErrorBeforeTheHandlerEndsItsUpdateAndNotItsChat() throws Exception {
    UpdateHandler handler =
        new UpdateHandler() {
          @Override
          public boolean addressed(Incoming update) {
            if (message(update).words().text().equals("bad")) {
              throw new NoClassDefFoundError("on purpose");
            }
            return true;
          }

          @Override
          public void handle(Incoming update, Sender sender)
              throws SendRefused, InterruptedException {
            say(update, sender, message(update).words().text());
          }
        };
    Instance instance = new Instance(handlingAtOnce(3), handler, hasty());
    instance.receives(1, "bad");
    instance.receives(1, "good");
    assertEquals("1: good", nextSent());
  }

  @Test
  void aChatWithAVeryLongQueueLeavesRoomForOthersAndIsAnsweredInOrder() throws Exception {
    FloodSettings strict = new FloodSettings(true, 1, Duration.ofHours(1), 1, Duration.ofHours(1));
    CountDownLatch pause = new CountDownLatch(1);
    Instance instance = new Instance(settings(3, 40, strict), echo(), ticking(pause));
    for (int i = 0; i < 100; i++) {
      instance.receives(1, "flood " + i);
    }
    assertEquals("1: flood 0", nextSent());
    assertTrue(instance.intake.awaitRoom(Duration.ZERO), "others are still fetched");
    instance.receives(2, "calm");
    assertEquals("2: calm", nextSent());
    pause.countDown();
    for (int i = 1; i < 100; i++) {
      assertEquals("1: flood " + i, nextSent());
    }
  }

  @Test
  void manyChatsWithManyQuestionsFillTheRoom() throws Exception {
    wire.hold(0);
    Instance instance = new Instance(settings(3, 40, FloodSettings.UNLIMITED), echo(), hasty());
    for (int chat = 1; chat <= 4; chat++) {
      for (int i = 0; i < 11; i++) {
        instance.receives(chat, "question");
      }
    }
    assertFalse(instance.intake.awaitRoom(Duration.ZERO), "what more there is waits at Telegram");
  }

  @Test
  void aQuestionThatWaitsIsAnsweredHoweverOftenTheProcessEnds() throws Exception {
    wire.hold(0);
    new Instance(handlingAtOnce(3), echo(), hasty()).receives(1, "in hand");
    instances.getLast().receives(1, "behind it");
    for (int i = 0; i < 10; i++) {
      assertEquals(1, wire.reached.take());
      instances.removeLast().end();
      new Instance(handlingAtOnce(3), echo(), hasty());
    }
    wire.release();
    assertEquals("1: in hand", nextSent());
    assertEquals("1: behind it", nextSent());
  }

  @Test
  void afterARestartWhatIsNewIsNotAnsweredBeforeWhatWaitsHoweverMuchThatIs() throws Exception {
    WorkerSettings small = settings(3, 5, FloodSettings.UNLIMITED);
    wire.hold(0);
    Instance before = new Instance(small, echo(), hasty());
    for (int chat = 10; chat >= 1; chat--) {
      before.receives(chat, "question");
    }
    before.receives(1, "old");
    instances.removeLast().end();
    Instance after = new Instance(small, echo(), hasty());
    after.receives(1, "new");
    wire.release();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(nextSent());
    }
    assertEquals(
        List.of("1: question", "1: old", "1: new"),
        all.stream().filter(text -> text.startsWith("1:")).toList());
  }

  @Test
  void aQuestionThatEndsTheProcessEachTimeIsGivenUpAndItsAskerTold() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    BlockingQueue<Boolean> begun = new LinkedBlockingQueue<>();
    UpdateHandler deadly =
        new UpdateHandler() {
          @Override
          public void handle(Incoming update, Sender sender) throws InterruptedException {
            begun.add(true);
            never.await();
          }

          @Override
          public void apologise(Incoming update, String correlation, Sender sender)
              throws SendRefused, InterruptedException {
            say(update, sender, "sorry");
          }
        };
    new Instance(handlingAtOnce(3), deadly, hasty()).receives(1, "deadly");
    for (int i = 0; i < 6; i++) {
      assertTrue(begun.take());
      instances.removeLast().end();
      new Instance(handlingAtOnce(3), deadly, hasty());
    }
    assertEquals("1: sorry", nextSent());
    assertEquals(List.of(), List.copyOf(begun));
  }

  @Test
  void afterARestartWhatWasAcceptedIsNotSentAgainAndTheRestIs() throws Exception {
    UpdateHandler twice =
        (update, sender) -> {
          say(update, sender, "first");
          wire.hold(0);
          say(update, sender, "second");
        };
    new Instance(handlingAtOnce(3), twice, hasty()).receives(1, "question");
    assertEquals("1: first", nextSent());
    IntStream.range(0, 2).forEach(i -> assertEquals(1, take(wire.reached)));
    instances.removeLast().end();
    new Instance(handlingAtOnce(3), twice, hasty());
    assertEquals(1, take(wire.reached));
    wire.release();
    assertEquals("1: second", nextSent());
    assertEquals(List.of(), List.copyOf(sent));
  }

  private static <T> T take(BlockingQueue<T> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
