package org.quipu.telegram.inbox;

import java.time.Instant;
import org.quipu.store.Inbox;

/**
 * An update in the worker's memory.
 *
 * @param resumed whether it may have been handled in part before
 * @param lease the lease under which it was loaded; 0 if not recorded
 * @param notBefore the earliest time to handle it; in the past unless its asker floods
 */
record QueuedUpdate(Inbox.Entry entry, boolean resumed, long lease, Instant notBefore) {
  static QueuedUpdate fresh(Inbox.Entry entry, long lease) {
    return new QueuedUpdate(entry, false, lease, Instant.MIN);
  }

  static QueuedUpdate resumed(Inbox.Entry entry) {
    return new QueuedUpdate(entry, true, 0, Instant.MIN);
  }

  QueuedUpdate waitingUntil(Instant instant) {
    return new QueuedUpdate(entry, resumed, lease, instant);
  }

  /** The same without its text, which stays in the inbox. */
  QueuedUpdate parked() {
    return with(
        new Inbox.Entry(
            entry.id(), entry.lane(), entry.chat(), entry.person(), entry.received(), ""));
  }

  boolean isParked() {
    return entry.json().isEmpty();
  }

  QueuedUpdate with(Inbox.Entry another) {
    return new QueuedUpdate(another, resumed, lease, notBefore);
  }

  boolean isAside() {
    return notBefore.isAfter(Instant.MIN);
  }
}
