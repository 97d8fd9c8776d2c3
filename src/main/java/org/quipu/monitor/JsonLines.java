package org.quipu.monitor;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Formats log events for a collector: one JSON object per line, with {@code time} (UTC), {@code
 * level}, {@code place}, {@code correlation} (null where the line does not concern an update),
 * {@code message} and, after a failure, {@code error}. Tokens are masked as in the text format.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final Pattern TOKEN =
      Pattern.compile("(?i)(bot)?\\d+:[A-Za-z0-9_-]{20,}|bot\\d+:[^/\\s\"]+");

  private final JsonMapper json = new JsonMapper();

  @Override
  public byte[] encode(ILoggingEvent event) {
    ObjectNode line = json.createObjectNode();
    line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    line.put("level", event.getLevel().toString());
    line.put("place", event.getLoggerName().replaceFirst(".*\\.", ""));
    line.put("correlation", event.getMDCPropertyMap().get("correlation"));
    line.put("message", event.getFormattedMessage());
    if (event.getThrowableProxy() != null) {
      line.put("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    String masked = TOKEN.matcher(line.toString()).replaceAll("bot***");
    return (masked + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
