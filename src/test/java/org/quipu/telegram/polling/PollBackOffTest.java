package org.quipu.telegram.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.slf4j.LoggerFactory;

/** The waits after a failed poll, and the log that the operator reads. */
class PollBackOffTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(PollBackOff.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final PollWatch watch = new PollWatch();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Counter throttled = new Metrics().counter("throttled", "429s");
  private final PollBackOff backOff =
      new PollBackOff(watch, new Random(1), refusals::incrementAndGet, throttled);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  private List<String> told() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private void pollReturns(int status, String body) throws IOException {
    Request request = new Request.Builder().url("http://127.0.0.1/bot/getUpdates").build();
    Interceptor.Chain chain = mock(Interceptor.Chain.class);
    when(chain.request()).thenReturn(request);
    when(chain.proceed(any()))
        .thenReturn(
            new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(body, MediaType.get("application/json")))
                .build());
    watch.intercept(chain);
  }

  private void conflicts() throws IOException {
    pollReturns(
        409,
        "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other"
            + " getUpdates request\"}");
  }

  @Test
  void anotherInstanceIsNamedWithTheCureAndWaitedForEachTime() throws Exception {
    conflicts();
    assertEquals(5000, backOff.nextBackOffMillis());
    conflicts();
    assertEquals(5000, backOff.nextBackOffMillis(), "it does not grow: a hand-over is short");
    String words =
        "Another instance is running with this token (409): stop one of the two. Waiting 5 s."
            + " Telegram says: Conflict: terminated by other getUpdates request";
    assertEquals(List.of(words, words), told());
    assertEquals(0, refusals.get(), "it is no reason to end");
  }

  @Test
  void whenTheOtherInstanceHasEndedItSaysThatItGoesOn() throws Exception {
    conflicts();
    backOff.nextBackOffMillis();
    backOff.reset();
    backOff.reset();
    assertEquals("Polling goes on", told().getLast());
    assertEquals(2, told().size(), "once");
  }

  @Test
  void aPauseThatTelegramAsksForIsKeptToTheSecond() throws Exception {
    pollReturns(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":17}}");
    assertEquals(17_000, backOff.nextBackOffMillis());
  }

  @ParameterizedTest
  @CsvSource({"2.5, 3000", "0, 1000", "-5, 1000", "99999999999, 2147483647000"})
  void anOddPauseIsNeverCutShort(String seconds, long millis) throws Exception {
    pollReturns(429, "{\"ok\":false,\"parameters\":{\"retry_after\":" + seconds + "}}");
    assertEquals(millis, backOff.nextBackOffMillis());
  }

  @Test
  void a429ThatStatesNoPauseIsTriedAgainEverMoreSlowly() throws Exception {
    long longest = 0;
    for (int i = 0; i < 8; i++) {
      pollReturns(429, "<html>");
      longest = Math.max(longest, backOff.nextBackOffMillis());
    }
    assertTrue(longest > 10_000, longest + " ms");
  }

  @Test
  void aWebhookThatWasSetMeanwhileIsNamedWithItsCure() throws Exception {
    pollReturns(
        409,
        "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates method"
            + " while webhook is active; use deleteWebhook to delete the webhook first\"}");
    assertEquals(5000, backOff.nextBackOffMillis());
    assertTrue(told().getLast().startsWith("A webhook has been set"), told().toString());
    assertEquals(0, refusals.get(), "it is no reason to end");
  }

  @Test
  void failuresAreTriedAgainEverMoreSlowlyUpToAMinuteAndAHalf() throws Exception {
    long longest = 0;
    for (int i = 0; i < 20; i++) {
      pollReturns(502, "<html>");
      longest = Math.max(longest, backOff.nextBackOffMillis());
    }
    assertTrue(longest > 30_000 && longest <= 90_000, longest + " ms");
  }

  @Test
  void aRefusedTokenIsReported() throws Exception {
    pollReturns(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    backOff.nextBackOffMillis();
    assertEquals(1, refusals.get());
  }
}
