package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.Quipu;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;

/** The program as people run it: a process of its own. */
final class ServeProcessTest {
  @TempDir private Path data;

  @Test
  void processAnswersAndStopsWhenTold() throws Exception {
    try (FakeBotApiServer server =
        FakeBotApiServer.start(
            FakeBotApiServer.Options.usual().withPatience(Duration.ofSeconds(60)))) {
      Process process = start(server);
      try {
        FakeMessage question = server.user("Rosa").says("how many coups has Peru had?");
        assertTrue(server.awaitReply(question).text().contains("18 coups"));
        process.destroy();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), "stops within ten seconds");
        List<String> err = Files.readAllLines(data.resolve("err"));
        assertAll(
            () -> assertTrue(err.contains("ready"), err::toString),
            () -> assertEquals(List.of(), server.refusals()),
            () -> assertEquals(0, Files.size(data.resolve("out"))),
            () -> assertFalse(String.join("\n", err).contains(server.token())));
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private Process start(FakeBotApiServer server) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Quipu.class.getName(),
            "serve");
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_DATA", data.toString());
    builder.environment().put("QUIPU_HOME", Path.of("").toAbsolutePath().toString());
    return builder
        .redirectOutput(data.resolve("out").toFile())
        .redirectError(data.resolve("err").toFile())
        .start();
  }
}
