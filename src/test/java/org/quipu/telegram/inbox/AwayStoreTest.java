package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.fixture.TempStore;
import org.quipu.monitor.Metrics;
import org.quipu.store.Inbox;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.store.StoreUnavailable;
import org.quipu.telegram.Destination;
import org.quipu.telegram.LogCapture;
import org.quipu.telegram.Receipt;
import org.quipu.telegram.Request;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/** Questions in progress while the store is unavailable, and afterwards. */
@Timeout(60)
class AwayStoreTest {
  private final StoreUnavailable away = new StoreUnavailable("away", new Exception());
  private static final long UPDATE = 5;

  @AutoClose private final TempStore storage = TempStore.now();
  private final Store real = storage.store();
  private Inbox inbox;
  private Store store;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final CountDownLatch finished = new CountDownLatch(1);

  @BeforeEach
  void openStore() {
    inbox = mock(Inbox.class, delegatesTo(real.inbox()));
    store = mock(Store.class, delegatesTo(real));
    doReturn(inbox).when(store).inbox();
    doAnswer(
            call -> {
              real.inbox().finish(call.getArgument(0), call.getArgument(1), call.getArgument(2));
              said.add("finished as " + call.getArgument(1));
              finished.countDown();
              return null;
            })
        .when(inbox)
        .finish(anyLong(), any(), any());
  }

  /** Time that nobody waits for. */
  private final WaitingClock time =
      new WaitingClock() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          waits.add(duration);
          Thread.sleep(1);
        }
      };

  private final Sender wire =
      new Sender() {
        @Override
        public Receipt send(Destination destination, Request request) {
          said.add("sent");
          return new Receipt(destination.chat(), OptionalInt.of(said.size()));
        }

        @Override
        public <T extends Serializable> Optional<T> answer(BotApiMethod<T> answer) {
          return Optional.empty();
        }

        @Override
        public <T extends Serializable> Optional<T> call(PartialBotApiMethod<T> method) {
          return Optional.empty();
        }
      };

  /** Sends twice, and meets failures of the store in between. */
  private UpdateHandler answering(RuntimeException... failures) {
    Iterator<RuntimeException> left = new ArrayList<>(Arrays.asList(failures)).iterator();
    return new UpdateHandler() {
      @Override
      public void handle(Incoming update, Sender sender) throws SendRefused, InterruptedException {
        sender.send(Destination.chat(1), to -> null);
        if (left.hasNext()) {
          throw left.next();
        }
        sender.send(Destination.chat(1), to -> null);
      }

      @Override
      public void apologise(Incoming update, String correlation, Sender sender) {
        said.add("apologised");
      }
    };
  }

  private void isTakenOver() {
    doAnswer(
            call -> {
              finished.countDown();
              return false;
            })
        .when(inbox)
        .isWaitingHere(UPDATE);
  }

  private void handle(UpdateHandler handler) throws Exception {
    Metrics metrics = new Metrics();
    Worker worker = new Worker(WorkerSettings.defaults(), store, wire, handler, time, metrics);
    worker.start();
    RawUpdate update =
        RawUpdate.of(
                new ObjectMapper()
                    .readTree(
                        "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"a\","
                            + "\"chat\":{\"id\":1,\"type\":\"private\"}}}"))
            .orElseThrow();
    new Intake(inbox, worker, time, metrics).accept(List.of(update));
    finished.await(5, TimeUnit.SECONDS);
    worker.stop(Duration.ofSeconds(5));
  }

  @Test
  void aQuestionInHandWaitsForTheStoreHoweverLongAndIsAnsweredOnce() throws Exception {
    RuntimeException[] outage = new RuntimeException[20];
    Arrays.fill(outage, away);
    handle(answering(outage));
    assertEquals(List.of("sent", "sent", "finished as HANDLED"), said);
    assertTrue(waits.contains(Duration.ofSeconds(15)), "ever more slowly: " + waits);
  }

  @Test
  void linesAboutAnUpdateThatIsNotBegunNameItToo() throws Exception {
    doThrow(away).doThrow(new IllegalStateException()).when(inbox).isBehindAnother(any());
    try (LogCapture byWorker = LogCapture.by(Worker.class);
        LogCapture byHandling = LogCapture.by(UpdateProcessor.class)) {
      handle(answering());
      assertEquals(List.of("u5"), byWorker.correlations());
      assertEquals(List.of("u5"), byHandling.correlations());
    }
    assertEquals(List.of("finished as FAILED"), said);
  }

  @Test
  void aRowThatTheStoreRefusesIsAFailureLikeAnyOther() throws Exception {
    StoreException refusal = new StoreException("refused");
    handle(answering(refusal, refusal, refusal));
    assertEquals(List.of("sent", "apologised", "finished as FAILED"), said);
  }

  @Test
  void afterALapseOfTheLeaseWhatIsStillHereIsGoneOnWithAndNothingSaidTwice() throws Exception {
    doReturn(1L, 1L, 1L, 0L, 0L, 2L).when(inbox).lease();
    handle(answering());
    assertEquals(List.of("sent", "sent", "finished as HANDLED"), said);
  }

  @Test
  void afterALapseOfTheLeaseWhatAnotherHasTakenOverIsLeftToIt() throws Exception {
    doReturn(1L, 1L, 1L, 2L).when(inbox).lease();
    isTakenOver();
    handle(answering());
    assertEquals(List.of("sent"), said);
  }

  @Test
  void whatWaitedInItsLaneDuringALapseIsAskedForBeforeItIsBegun() throws Exception {
    doReturn(1L, 2L).when(inbox).lease();
    isTakenOver();
    handle(answering());
    assertEquals(List.of(), said);
  }
}
