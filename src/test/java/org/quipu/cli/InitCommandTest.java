package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;

  @Test
  void newFolderAnswersFromWhatIsPutIntoIt() throws Exception {
    Path home = folder.resolve("mine");
    CommandLineRun made =
        new CommandLineRun.Runner(folder).run("init", home.toString(), "--name", "Ferry bot");
    Files.writeString(
        home.resolve("corpus/boats.txt"), "The last ferry leaves the north pier at ten at night.");
    CommandLineRun asked =
        new CommandLineRun.Runner(folder)
            .run(
                "--config",
                home.resolve("quipu.yaml").toString(),
                "ask",
                "when does the last ferry leave?");
    assertAll(
        () -> assertEquals(0, made.exit(), made.err()),
        () -> assertTrue(Files.isExecutable(home.resolve("quipu"))),
        () -> assertTrue(asked.out().contains("leaves the north pier at ten"), asked.out()));
  }

  @Test
  void folderThatHasSettingsIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("quipu.yaml"), "corpus: x\n");
    assertEquals(2, new CommandLineRun.Runner(folder).run("init", folder.toString()).exit());
    assertEquals("corpus: x\n", Files.readString(folder.resolve("quipu.yaml")));
  }
}
