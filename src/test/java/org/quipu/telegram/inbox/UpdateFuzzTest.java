package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.quipu.store.Inbox;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Updates of any shape never throw past the worker's boundary. Found inputs are kept as resources
 * and replayed by the build; {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=UpdateFuzzTest} looks for new
 * ones.
 */
class UpdateFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @FuzzTest(maxDuration = "2m")
  void anUpdateOfAnyShapeIsSortedAndLookedAtWithoutThrowing(byte[] bytes) throws IOException {
    JsonNode json = parse(bytes);
    if (json != null && RawUpdate.of(json).isPresent()) {
      Inbox.Entry entry = RawUpdate.of(json).get().received(Instant.EPOCH);
      assertEquals(json.path("update_id").longValue(), entry.id());
      look(entry);
    }
  }

  private static JsonNode parse(byte[] bytes) throws IOException {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void look(Inbox.Entry entry) throws IOException {
    try {
      UpdateFacts facts = new UpdateFacts(JSON.readValue(entry.json(), Update.class));
      facts.chat();
      facts.person();
      facts.isStale(Duration.ofHours(1), Instant.EPOCH);
    } catch (JacksonException e) {
      // Not an update: the worker records it as unreadable.
    }
  }
}
