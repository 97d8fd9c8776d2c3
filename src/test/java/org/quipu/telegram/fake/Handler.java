package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;

/** Executes one method of the Bot API and returns its result. */
@FunctionalInterface
interface Handler {
  /**
   * Handles one request.
   *
   * @throws Refusal where Telegram would refuse
   */
  JsonNode handle(RequestBody request) throws InterruptedException;
}
