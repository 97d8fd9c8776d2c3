package org.quipu.telegram.inbox;

import java.time.Instant;
import org.quipu.store.Inbox;

/**
 * An update in the worker's memory.
 *
 * @param resumed whether somebody may have handled it in part before
 * @param lease under which it came into memory; 0 if that was not noted
 * @param notBefore when it may be handled; in the past unless its asker floods
 */
record Held(Inbox.Entry entry, boolean resumed, long lease, Instant notBefore) {
  static Held fresh(Inbox.Entry entry, long lease) {
    return new Held(entry, false, lease, Instant.MIN);
  }

  static Held resumed(Inbox.Entry entry) {
    return new Held(entry, true, 0, Instant.MIN);
  }

  Held waitingUntil(Instant instant) {
    return new Held(entry, resumed, lease, instant);
  }

  /** Without its text, which the inbox has. */
  Held parked() {
    return with(
        new Inbox.Entry(
            entry.id(), entry.lane(), entry.chat(), entry.person(), entry.received(), ""));
  }

  boolean isParked() {
    return entry.json().isEmpty();
  }

  Held with(Inbox.Entry another) {
    return new Held(another, resumed, lease, notBefore);
  }

  boolean isAside() {
    return notBefore.isAfter(Instant.MIN);
  }
}
