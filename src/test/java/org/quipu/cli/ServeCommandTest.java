package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;

final class ServeCommandTest {
  @TempDir private Path home;

  @Test
  void withoutTokenItSaysWhatToDoAndOffersTheTerminal() {
    CommandLineRun run = new CommandLineRun.Runner(home).run("serve");
    assertAll(
        () -> assertEquals(2, run.exit()),
        () -> assertTrue(run.err().contains("@BotFather"), run.err()),
        () -> assertTrue(run.err().contains("./quipu chat"), run.err()),
        () -> assertEquals("", run.out()));
  }

  @Test
  void refusedTokenEndsItWithAnExplanation() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    try (FakeBotApiServer server = FakeBotApiServer.start()) {
      server.revokeToken();
      CommandLineRun run =
          new CommandLineRun.Runner(home)
              .with("TELEGRAM_BOT_TOKEN", server.token())
              .with("QUIPU_TELEGRAM_API", server.url())
              .run("serve");
      assertAll(
          () -> assertEquals(1, run.exit()),
          () -> assertTrue(run.err().contains("The token was refused"), run.err()),
          () -> assertTrue(server.requests().size() <= 10));
    }
  }
}
