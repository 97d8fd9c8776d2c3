package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers marked as wrong are printed as a question set. */
final class VerdictsCommandTest {
  private static final String COST = "What did the Orsund bridge cost?";

  @TempDir private Path home;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    bridgeCost("four");
  }

  private void bridgeCost(String millions) throws IOException {
    Files.writeString(
        home.resolve("corpus/bridge.jsonl"),
        """
        {"id":"bridge","title":"A bridge","text":"The Orsund bridge cost %s million crowns.",\
        "lang":"en"}
        {"id":"ferry","title":"The ferry","text":"Before the Orsund bridge a ferry crossed.",\
        "lang":"en"}
        """
            .formatted(millions));
  }

  private CommandLineRun run(String... arguments) {
    return new CommandLineRun.Runner(home).run(arguments);
  }

  private void chat(String... lines) {
    new CommandLineRun.Runner(home)
        .runWithInput(String.join("\n", lines) + "\n", "chat", "--quiet");
  }

  /** Asks and presses 👎, whose number the card tells. */
  private void pressed(String question) {
    String card =
        new CommandLineRun.Runner(home).runWithInput(question + "\n", "chat", "--quiet").out();
    String number = card.replaceFirst("(?s).*\\[(\\d)\\] 👎.*", "$1");
    chat(question, number);
  }

  @Test
  void thereIsNothingToPrintAtFirstAndNoStoreIsMade() {
    CommandLineRun run = run("verdicts");
    assertAll(
        () -> assertEquals(0, run.exit()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().contains("no verdicts yet"), run.err()),
        () -> assertFalse(Files.exists(home.resolve("data/quipu.db"))));
  }

  @Test
  void aPressInTheTerminalBecomesALineOfAQuestionSet() throws IOException {
    pressed(COST);
    CommandLineRun run = run("verdicts");
    assertEquals(1, run.lines().size(), run.out());
    JsonNode line = new ObjectMapper().readTree(run.lines().getFirst());
    JsonNode wrong = line.path("wrong").path(0);
    assertAll(
        () -> assertEquals(COST, line.path("question").asText()),
        () -> assertEquals("question", line.path("kind").asText()),
        () -> assertFalse(line.has("gold")),
        () -> assertEquals("bridge", wrong.path("article").asText()),
        () -> assertEquals(0, wrong.path("paragraph").asInt(-1)),
        () -> assertEquals(1, wrong.path("times").asInt()),
        () -> assertTrue(wrong.path("citation").asText().startsWith("q")),
        () ->
            assertEquals(
                "The Orsund bridge cost four million crowns.", wrong.path("quote").asText()));
  }

  @Test
  void evalTellsWhetherTheWrongQuoteStillComesFirst() throws IOException {
    pressed(COST);
    Path questions = home.resolve("verdicts.jsonl");
    Files.writeString(questions, run("verdicts").out());
    JsonNode figures =
        new ObjectMapper()
            .readTree(run("eval", "--json", questions.toString()).out())
            .path("figures");
    assertAll(
        () -> assertEquals(1.0, figures.path("wrong quote first").path("mean").asDouble()),
        () -> assertFalse(run("eval", questions.toString()).out().contains("confidence")),
        () -> assertFalse(figures.has("hit@1")),
        () -> assertFalse(figures.has("declined (unanswerable)")));
  }

  @Test
  void aQuoteThatTheCorpusNoLongerHasIsLeftOutAndThatIsSaid() throws IOException {
    pressed(COST);
    bridgeCost("eleven");
    CommandLineRun run = run("verdicts");
    assertEquals("", run.out());
    assertTrue(run.err().contains("1 left out"), run.err());
  }

  @Test
  void aWrongQuoteWithoutItsPlaceIsAnErrorThatNamesTheLine() throws IOException {
    Path questions = home.resolve("questions.jsonl");
    Files.writeString(questions, "{\"question\":\"why?\",\"wrong\":[{\"article\":\"bridge\"}]}\n");
    CommandLineRun run = run("eval", questions.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("questions.jsonl:1: the field \"wrong\""), run.err());
  }

  @Test
  void switchedOffThereIsNothingToPress() {
    CommandLineRun.Runner off =
        new CommandLineRun.Runner(home).with("QUIPU_ANSWER_VERDICTS", "off");
    String talk = off.runWithInput(COST + "\n/privacy\n", "chat", "--quiet").out();
    assertTrue(talk.contains("Copy citation"), talk);
    assertFalse(talk.contains("👎"), talk);
  }

  @Test
  void doctorTellsHowMany() {
    pressed(COST);
    assertTrue(run("doctor").out().contains("verdicts: 1"), run("doctor").out());
  }
}
