package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.quipu.store.Inbox;
import org.quipu.telegram.inbound.Incoming;

/**
 * Arbitrary updates never make the worker throw. Found inputs are kept as resources and replayed by
 * the build; {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=UpdateFuzzTest -Djazzer.hooks=true} looks for
 * new ones.
 */
class UpdateFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anUpdateOfAnyShapeIsSortedAndLookedAtWithoutThrowing(byte[] bytes) throws IOException {
    Optional<RawUpdate> update = RawUpdate.read(bytes);
    if (update.isPresent()) {
      Inbox.Entry entry = update.get().received(Instant.EPOCH);
      assertEquals(update.get().id(), entry.id());
      look(entry);
    }
  }

  private static void look(Inbox.Entry entry) throws IOException {
    try {
      Incoming.read(entry.json()).written();
    } catch (JacksonException e) {
      // Not an update: the worker records it as unreadable.
    }
  }
}
