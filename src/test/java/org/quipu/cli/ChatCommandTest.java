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

/** The conversation through a pipe. */
final class ChatCommandTest {
  @TempDir private Path home;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(
        home.resolve("corpus/bridge.jsonl"),
        """
        {"id":"bridge","title":"A bridge for Orsund","text":"The Orsund bridge cost four million \
        crowns. It took nine years to build.","authors":["Cleo Marsh"],"publisher":"Coast Courier",\
        "date":"2011-06-28","url":"https://example.org/bridge","lang":"en"}
        {"id":"ferry","title":"The ferry","text":"Before the Orsund bridge a \\u001b[31mferry crossed \
        the sound.","lang":"en"}
        """);
  }

  private CommandLineRun chat(String... lines) {
    return new CommandLineRun.Runner(home)
        .runWithInput(String.join("\n", lines) + "\n", "chat", "--quiet");
  }

  @Test
  void aQuestionIsAnsweredWithItsSourceAndNumberedButtons() {
    CommandLineRun run = chat("What did the Orsund bridge cost?");

    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("│ The Orsund bridge cost four million crowns."), run.out());
    assertTrue(run.out().contains("  Cleo Marsh · Coast Courier · 2011-06-28 · ¶ 1\n"));
    assertTrue(run.out().contains("A bridge for Orsund"));
    assertTrue(run.out().contains("<https://example.org/bridge#:~:text="));
    assertTrue(run.out().contains("[1] 1/2  [2] ›"));
  }

  @Test
  void aNumberPressesTheButton() {
    CommandLineRun run = chat("What did the Orsund bridge cost?", "2");

    assertTrue(run.out().contains("ferry crossed"), run.out());
    assertTrue(run.out().contains("[1] ‹  [2] 2/2"));
  }

  @Test
  void aShortNumberThatIsNoButtonIsNoQuestionUnlessAsked() {
    assertEquals(
        "There is no button with the number 99. To ask about a number, write /ask 99.\n\n",
        chat("99").out());
    assertTrue(chat("What did the Orsund bridge cost?", "0").out().contains("number 0."));
    assertTrue(chat("/ask 99").out().startsWith("No passage"));
    assertTrue(chat("2011").out().startsWith("No passage"));
  }

  @Test
  void controlCharactersOfAnArticleDoNotReachTheTerminal() {
    CommandLineRun run = chat("ferry crossed the sound");

    assertTrue(run.out().contains("[31mferry crossed"), run.out());
    assertFalse(run.out().contains("\u001b"));
  }

  @Test
  void differencesShowWithoutColour() {
    assertTrue(
        chat("/check The Orsund bridge cost nine million crowns")
            .out()
            .contains("cost [-nine-] {+four+} million"));
  }

  @Test
  void settingsAndSourcesOutliveTheProcess() {
    chat("What did the Orsund bridge cost?", "/settings", "2");

    String later = chat("/sources").out();

    assertTrue(later.startsWith("Citado aquí"), later);
    assertTrue(later.contains("A bridge for Orsund"));
  }

  @Test
  void theWordsOfTheEnvironmentAreSpoken() {
    CommandLineRun run =
        new CommandLineRun.Runner(home)
            .with("LANG", "es_PE.UTF-8")
            .runWithInput("xyzzy plugh\n", "chat", "--quiet");

    assertTrue(run.out().startsWith("Ningún pasaje"), run.out());
  }

  @Test
  void theConversationEndsAtQuit() {
    assertEquals("", chat("/quit", "What did the Orsund bridge cost?").out());
  }
}
