package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;

/** Does what one method of the Bot API does and gives its result. */
@FunctionalInterface
interface Handler {
  /**
   * Handles one request.
   *
   * @throws Refusal where Telegram would refuse
   */
  JsonNode handle(RequestBody request) throws InterruptedException;
}
