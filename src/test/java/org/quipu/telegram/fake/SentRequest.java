package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the bot sent, with its response.
 *
 * @param number counts from 1 in the order in which responses were decided
 * @param method the method's name as the Bot API document spells it, or as sent if it is unknown
 * @param parameters the parameters; not to be changed
 * @param status the HTTP status that the server decided on, 0 if it cut the connection before
 * @param response the whole response body; not to be changed
 */
public record SentRequest(
    long number,
    String method,
    JsonNode parameters,
    Map<String, UploadedFile> files,
    Instant at,
    int status,
    JsonNode response) {
  public boolean accepted() {
    return response.path("ok").asBoolean();
  }

  public JsonNode result() {
    return response.path("result");
  }

  /** What the server complained of; empty if it did not. */
  public String complaint() {
    return response.path("description").asText();
  }

  /** A parameter as text; empty if it is absent. */
  public String text(String parameter) {
    return parameters.path(parameter).asText();
  }

  public boolean has(String parameter) {
    return parameters.hasNonNull(parameter);
  }

  /**
   * The file that was uploaded for a parameter.
   *
   * @throws AssertionError if there was none
   */
  public UploadedFile file(String parameter) {
    UploadedFile file = files.get(text(parameter).replaceFirst("^attach://", ""));
    if (file == null) {
      throw new AssertionError("no file for " + parameter + " in " + this);
    }
    return file;
  }

  /** The chat that it was sent to, if the request names one by number. */
  public Optional<Long> chatId() {
    String text = text("chat_id");
    return text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** Whether one member of a group alone sees the message that it sent. */
  public boolean isEphemeral() {
    return result().has("ephemeral_message_id");
  }

  /** Whether it put a message into a chat, for everybody there. */
  boolean posts() {
    return result().has("message_id") && method.startsWith("send") && !isEphemeral();
  }

  boolean edits() {
    return method.startsWith("edit") && accepted();
  }

  @Override
  public String toString() {
    return "#%d %s %s -> %d %s".formatted(number, method, parameters, status, response);
  }
}
