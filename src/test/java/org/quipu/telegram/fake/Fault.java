package org.quipu.telegram.fake;

import java.time.Duration;

/** A fault of one request. */
sealed interface Fault {
  /** Answers this instead of handling the request. */
  record Answer(int status, String contentType, String body) implements Fault {}

  /** Closes the connection without handling the request. */
  record CutBefore() implements Fault {}

  /** Handles the request and closes the connection instead of answering. */
  record CutAfter() implements Fault {}

  /** Handles the request and sends only a part of the answer. */
  record Truncated() implements Fault {}

  /** Handles the request and answers late. */
  record Slow(Duration by) implements Fault {}

  /** Handles the request and answers when the gate opens. */
  record Held(Gate gate) implements Fault {}
}
