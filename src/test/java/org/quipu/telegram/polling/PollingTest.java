package org.quipu.telegram.polling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.config.Secret;
import org.quipu.monitor.Metrics;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Gate;
import org.quipu.telegram.inbox.Intake;
import org.quipu.telegram.outbox.BotApi;

/** Polling survives the end of the library's session, and is silent once closed. */
@Timeout(60)
class PollingTest {
  private static final int PATIENCE_MILLIS = 20_000;

  /** Time of which no wait takes long. */
  private static final WaitingClock HASTY =
      new WaitingClock() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(1);
        }
      };

  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  private final BotApi api = BotApi.at(URI.create(server.url()), new Secret(server.token()));
  private final Intake intake = mock(Intake.class);
  private final Polling polling =
      new Polling(
          api,
          new PollingSettings(5, List.of("message")),
          intake,
          HASTY,
          new Random(1),
          new Metrics(),
          () -> {
            throw new IllegalStateException("out of the session's back-off");
          });

  @BeforeEach
  void haveRoom() throws Exception {
    doReturn(true).when(intake).awaitRoom(any());
  }

  @AfterEach
  void close() {
    polling.close();
    api.close();
  }

  @Test
  void aSessionThatEndsByItselfIsStartedAgain() throws Exception {
    server.faults().on("getUpdates").fails(401, "Unauthorized");
    polling.start();
    server.user("Ana").says("hello");
    verify(intake, timeout(PATIENCE_MILLIS)).accept(any());
  }

  @Test
  void whatIsThrownAtABatchBringsTheSameBatchAgain() throws Exception {
    doThrow(new IllegalStateException("on purpose"))
        .doThrow(new NoClassDefFoundError("on purpose"))
        .doNothing()
        .when(intake)
        .accept(any());
    polling.start();
    server.user("Ana").says("hello");
    verify(intake, timeout(PATIENCE_MILLIS).times(3)).accept(any());
    server.awaitConfirmed();
  }

  private static void awaitEndOf(String thread) throws InterruptedException {
    for (Thread running : Thread.getAllStackTraces().keySet()) {
      if (running.getName().equals(thread)) {
        running.join();
      }
    }
  }

  @Test
  void nothingIsTakenInAfterTheClose() throws Exception {
    Gate gate = server.faults().on("getUpdates").held();
    server.user("Ana").says("hello");
    polling.start();
    gate.awaitArrival();
    polling.close();
    gate.open();
    awaitEndOf("polling");
    verify(intake, never()).accept(any());
  }
}
