package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the server answers instead of a result: a code, Telegram's words, and response parameters.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient ObjectNode parameters;

  private Refusal(int code, String description, ObjectNode parameters) {
    super(description, null, false, false);
    this.code = code;
    this.parameters = parameters;
  }

  static Refusal of(int code, String description) {
    return new Refusal(code, description, Json.object());
  }

  static Refusal badRequest(String what) {
    return of(400, "Bad Request: " + what);
  }

  static Refusal forbidden(String what) {
    return of(403, "Forbidden: " + what);
  }

  static Refusal conflict(String what) {
    return of(409, "Conflict: " + what);
  }

  static Refusal tooManyRequests(int seconds) {
    return new Refusal(
        429,
        "Too Many Requests: retry after " + seconds,
        Json.object().put("retry_after", seconds));
  }

  static Refusal migrated(long newChatId) {
    return new Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Json.object().put("migrate_to_chat_id", newChatId));
  }

  int code() {
    return code;
  }

  ObjectNode body() {
    ObjectNode body =
        Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
    if (!parameters.isEmpty()) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
