package org.quipu.telegram.inbox;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.store.Inbox.Outcome;
import org.quipu.telegram.Ticking;

/** Who is served, and what has become too old. */
record Gate(WorkerSettings settings, Ticking time) {

  /** Why the update is recorded and not handled, if so. */
  Optional<Outcome> refusal(UpdateFacts facts) {
    if (!isAllowed(facts)) {
      return Optional.of(Outcome.NOT_ALLOWED);
    }
    return facts.isStale(settings.stale(), time.now())
        ? Optional.of(Outcome.STALE)
        : Optional.empty();
  }

  private boolean isAllowed(UpdateFacts facts) {
    boolean open = settings.chats().isEmpty() && settings.people().isEmpty();
    return open
        || contains(settings.chats(), facts.chat())
        || contains(settings.people(), facts.person());
  }

  private static boolean contains(Set<Long> allowed, OptionalLong id) {
    return id.isPresent() && allowed.contains(id.getAsLong());
  }
}
