package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;

/** The program in a separate process. */
final class ServeProcessTest {
  @TempDir private Path data;

  @Test
  void processAnswersAndStopsWhenTold() throws Exception {
    try (FakeBotApiServer server =
            FakeBotApiServer.start(
                FakeBotApiServer.Options.usual().withPatience(Duration.ofSeconds(60)));
        ServeProcess bot = ServeProcess.start(server, data, Map.of())) {
      FakeMessage question = server.user("Rosa").says("how many coups has Peru had?");
      assertTrue(server.awaitReply(question).text().contains("18 coups"));
      assertTrue(bot.stopsInTime(), "stops within ten seconds");
      assertAll(
          () -> assertTrue(bot.err().lines().anyMatch("ready"::equals), bot::err),
          () -> assertEquals(List.of(), server.refusals()),
          () -> assertEquals("", bot.out()),
          () -> assertFalse(bot.err().contains(server.token())));
    }
  }
}
