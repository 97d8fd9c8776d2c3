package org.quipu.telegram.inbox;

import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.store.Inbox.Outcome;
import org.quipu.telegram.WaitingClock;

/** Who is served, and what has become too old. */
record Gate(WorkerSettings settings, WaitingClock time) {

  /** Why the update is recorded and not handled, if so. */
  Optional<Outcome> refusal(UpdateFacts facts) {
    if (!isAllowed(facts)) {
      return Optional.of(Outcome.NOT_ALLOWED);
    }
    return facts.isStale(settings.stale(), time.today())
        ? Optional.of(Outcome.STALE)
        : Optional.empty();
  }

  private boolean isAllowed(UpdateFacts facts) {
    return settings.allowed().isEmpty() || isAllowed(facts.chat()) || isAllowed(facts.person());
  }

  private boolean isAllowed(OptionalLong id) {
    return id.isPresent() && settings.allowed().contains(id.getAsLong());
  }
}
