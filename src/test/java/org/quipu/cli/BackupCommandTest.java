package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store is backed up and restored from the command line. */
final class BackupCommandTest {
  @TempDir private Path home;

  private CommandLineRun run(String... arguments) {
    return new CommandLineRun.Runner(home).run(arguments);
  }

  @Test
  void withoutAStoreThereIsNothingToBackUp() {
    CommandLineRun run = run("backup", home.resolve("copy.db").toString());
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("there is no store at"), run.err());
  }

  @Test
  void whatIsBackedUpCanBeRestored() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    new CommandLineRun.Runner(home).runWithInput("hello\n", "chat", "--quiet");
    Path copy = home.resolve("copy.db");
    assertEquals(0, run("backup", copy.toString()).exit());
    CommandLineRun restored = run("restore", copy.toString());
    assertEquals(0, restored.exit(), restored.err());
    assertTrue(restored.err().contains("the former store is kept as"), restored.err());
  }

  @Test
  void aMissingBackupIsNamed() {
    CommandLineRun run = run("restore", home.resolve("missing.db").toString());
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("missing.db"), run.err());
  }

  @Test
  void aFileHasToBeNamed() {
    assertEquals(2, run("backup").exit());
  }
}
