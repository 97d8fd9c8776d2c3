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
  void anEmptyCorpusSaysWhatToDoNext() {
    Path home = folder.resolve("mine");
    CommandLineRun.Runner quipu = new CommandLineRun.Runner(folder);
    quipu.run("init", home.toString());
    String config = home.resolve("quipu.yaml").toString();

    CommandLineRun indexed = quipu.run("--config", config, "index");
    CommandLineRun asked = quipu.run("--config", config, "ask", "why?");

    assertTrue(indexed.err().contains("has no articles yet. Put files into it"), indexed.err());
    assertTrue(asked.err().contains("has no articles yet. Put files into it"), asked.err());
  }

  @Test
  void theBotSpeaksTheLanguageOfItsFolder() {
    Path home = folder.resolve("mine");
    CommandLineRun.Runner quipu = new CommandLineRun.Runner(folder);
    quipu.run("init", home.toString(), "--language", "es-PE");
    String config = home.resolve("quipu.yaml").toString();

    CommandLineRun asked = quipu.run("--config", config, "ask", "xyzzy");

    assertTrue(asked.out().contains("Ningún"), asked.out());
  }

  @Test
  void aLanguageThatTheBotDoesNotSpeakIsRefused() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    CommandLineRun asked =
        new CommandLineRun.Runner(folder).with("QUIPU_BOT_LANGUAGE", "tlh").run("ask", "why?");

    assertEquals(2, asked.exit());
    assertTrue(
        asked.err().contains("bot.language is \"tlh\"; it must be one of en, es"), asked.err());
  }

  @Test
  void folderThatHasSettingsIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("quipu.yaml"), "corpus: x\n");
    assertEquals(2, new CommandLineRun.Runner(folder).run("init", folder.toString()).exit());
    assertEquals("corpus: x\n", Files.readString(folder.resolve("quipu.yaml")));
  }
}
