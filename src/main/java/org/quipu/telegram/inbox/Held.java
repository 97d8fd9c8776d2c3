package org.quipu.telegram.inbox;

import java.time.Instant;
import org.quipu.store.Inbox;

/**
 * An update in the worker's memory.
 *
 * @param resumed whether somebody may have handled it in part before
 * @param notBefore when it may be handled; in the past unless its asker floods
 */
record Held(Inbox.Entry entry, boolean resumed, Instant notBefore) {
  static Held fresh(Inbox.Entry entry) {
    return new Held(entry, false, Instant.MIN);
  }

  static Held resumed(Inbox.Entry entry) {
    return new Held(entry, true, Instant.MIN);
  }

  Held waitingUntil(Instant instant) {
    return new Held(entry, resumed, instant);
  }

  boolean isAside() {
    return notBefore.isAfter(Instant.MIN);
  }
}
