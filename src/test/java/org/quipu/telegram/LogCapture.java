package org.quipu.telegram;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Captures the log of a class while this is open. */
public final class LogCapture implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  private LogCapture(Logger logger) {
    this.logger = logger;
  }

  public static LogCapture by(Class<?> who) {
    LogCapture told = new LogCapture((Logger) LoggerFactory.getLogger(who));
    told.lines.start();
    told.logger.addAppender(told.lines);
    return told;
  }

  /** The correlation id of each line. */
  public List<String> correlations() {
    return List.copyOf(lines.list).stream()
        .map(line -> line.getMDCPropertyMap().getOrDefault("correlation", "none"))
        .toList();
  }

  /** What each line says. */
  public List<String> messages() {
    return List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
