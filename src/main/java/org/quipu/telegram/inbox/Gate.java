package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.telegram.WaitingClock;
import org.quipu.telegram.inbound.Incoming;

/** Decides who is served, and which updates are too old. */
record Gate(WorkerSettings settings, WaitingClock time) {

  /** The reason to record the update without handling it; empty if it is to be handled. */
  Optional<Outcome> refusal(Inbox.Entry entry, Incoming update) {
    if (!isAllowed(entry)) {
      return Optional.of(Outcome.NOT_ALLOWED);
    }
    return isStale(entry, update) ? Optional.of(Outcome.STALE) : Optional.empty();
  }

  private boolean isAllowed(Inbox.Entry entry) {
    return settings.allowed().isEmpty() || isAllowed(entry.chat()) || isAllowed(entry.person());
  }

  /** Whether it was asked in a group or channel, and longer ago than the limit. */
  private boolean isStale(Inbox.Entry entry, Incoming update) {
    return entry.chat().orElse(0) < 0
        && update
            .written()
            .filter(at -> Duration.between(at, time.today()).compareTo(settings.stale()) > 0)
            .isPresent();
  }

  private boolean isAllowed(OptionalLong id) {
    return id.isPresent() && settings.allowed().contains(id.getAsLong());
  }
}
