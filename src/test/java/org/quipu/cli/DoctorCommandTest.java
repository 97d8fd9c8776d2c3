package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {
  @TempDir private Path home;
  private CommandLineRun.Runner quipu;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(
        home.resolve("corpus/a.jsonl"), "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"It rained.\"}\n");
    quipu = new CommandLineRun.Runner(home);
  }

  @Test
  void withoutATokenAllElseIsFine() {
    CommandLineRun run = quipu.run("doctor");
    assertEquals(0, run.exit(), run.out());
    assertTrue(run.out().contains("1 articles in"), run.out());
    assertTrue(run.out().contains("get one from @BotFather"), run.out());
  }

  @Test
  void aTokenThatIsNoneIsWrongAndIsNotShown() {
    CommandLineRun run = quipu.with("TELEGRAM_BOT_TOKEN", "hunter2").run("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("copy it again from @BotFather"), run.out());
    assertFalse(run.out().contains("hunter2"));
  }

  @Test
  void anEmptyCorpusIsWrong() throws IOException {
    Files.delete(home.resolve("corpus/a.jsonl"));
    CommandLineRun run = quipu.run("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("put articles there"), run.out());
  }

  @Test
  void aMisspeltSettingIsWrongWithItsFile() throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/quipu.yaml"), "korpus: x\n");
    CommandLineRun run = quipu.run("doctor");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("there is no setting korpus"), run.out());
  }
}
