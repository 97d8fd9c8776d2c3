package org.quipu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.monitor.JsonLines;
import org.slf4j.LoggerFactory;

/** The shipped configuration of logs. */
class LoggingTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("org.quipu.Test");

  private String line(String message, Throwable failure) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var appender =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("text");
    assertEquals("System.err", appender.getTarget());
    var encoder = (PatternLayoutEncoder) appender.getEncoder();
    LoggingEvent event = new LoggingEvent("", logger, Level.INFO, message, failure, null);
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://api.telegram.org/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1/getMe | https://api.telegram.org/bot***/getMe
          the token 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1 is refused             | the token bot*** is refused
          http://127.0.0.1:8081/bot1:short/sendmessage                                    | http://127.0.0.1:8081/bot***/sendmessage
          at 12:30:55 in chat -100:5                                                      | at 12:30:55 in chat -100:5
          """)
  void tokensAreMasked(String message, String shown) {
    assertTrue(line(message, null).endsWith(" " + shown + "\n"), line(message, null));
  }

  @ParameterizedTest
  @CsvSource("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1")
  void tokensInStackTracesAreMasked(String token) {
    String line = line("failed", new IOException("at /bot" + token + "/getMe"));
    assertTrue(line.contains("java.io.IOException: at /bot***/getMe"), line);
    assertTrue(!line.contains(token), line);
  }

  @Test
  void aLineOfJsonSaysTheSame() throws Exception {
    String token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1";
    LoggingEvent event =
        new LoggingEvent("", logger, Level.WARN, "it \"failed\"\nat /bot" + token, null, null);
    event.setMDCPropertyMap(Map.of("correlation", "u7"));
    String line = new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
    JsonNode json = new ObjectMapper().readTree(line);
    assertEquals(1, line.lines().count(), line);
    assertEquals("WARN", json.path("level").asText());
    assertEquals("Test", json.path("place").asText());
    assertEquals("u7", json.path("correlation").asText());
    assertEquals("it \"failed\"\nat /bot***", json.path("message").asText());
    assertEquals(
        event.getInstant().toEpochMilli(),
        Instant.parse(json.path("time").asText()).toEpochMilli());
  }

  @Test
  void aFailureIsInItsLineOfJsonWithoutTheToken() {
    IOException failure = new IOException("at /bot1:short/getMe");
    LoggingEvent event = new LoggingEvent("", logger, Level.WARN, "failed", failure, null);
    String line = new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
    assertTrue(line.contains("java.io.IOException: at /bot***/getMe\\n"), line);
    assertEquals(1, line.lines().count(), line);
  }

  @ParameterizedTest
  @CsvSource({"json, JsonLines", "text, PatternLayoutEncoder"})
  void theFormatIsChosenByTheEnvironment(String format, String encoder) throws Exception {
    LoggerContext context = new LoggerContext();
    context.putProperty("QUIPU_LOG_FORMAT", format);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LoggingTest.class.getResource("/logback.xml"));
    var appender =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(format);
    assertEquals(encoder, appender.getEncoder().getClass().getSimpleName());
  }
}
