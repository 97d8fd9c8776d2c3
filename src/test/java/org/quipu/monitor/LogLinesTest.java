package org.quipu.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How the shipped configuration of the log formats an event. */
class LogLinesTest {
  private static final String ODD = "file \u001b]52;c;eA==\u0007\nERROR forged \u009b2J.md";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  private ILoggingEvent event(Throwable failure) {
    Logger logger = context.getLogger("org.quipu.Test");
    return new LoggingEvent("", logger, Level.WARN, "corpus: {}", failure, new Object[] {ODD});
  }

  private String text(Throwable failure) {
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("text");
    return new String(appender.getEncoder().encode(event(failure)), StandardCharsets.UTF_8);
  }

  private static String json(ILoggingEvent event) {
    return new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void aMessageIsOneLineWithoutControlCharacters() {
    String line = text(null);
    assertTrue(line.endsWith("corpus: file ?]52;c;eA==??ERROR forged ?2J.md\n"), line);
    assertEquals(1, line.lines().count());
  }

  @Test
  void aStackTraceHoldsNoneEither() {
    String lines = text(new IllegalStateException(ODD));
    assertTrue(lines.lines().count() > 3, lines);
    assertFalse(
        lines.replace("\n", "").replace("\t", "").chars().anyMatch(Character::isISOControl));
  }

  @Test
  void anObjectOfTheLogIsOneLineWithoutControlCharacters() {
    String line = json(event(null));
    assertEquals(1, line.lines().count());
    assertFalse(line.strip().chars().anyMatch(c -> c < ' '), line);
  }
}
