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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String KEEPER =
      "The lighthouse keeper of Osmund Rock is called Greta Halm; she has kept the light since"
          + " 1998.";
  private static final String HEIGHT =
      "The tower is thirty metres high and stands on a cliff, so that its light is seen from far"
          + " away.";
  private static final List<String> QUESTIONS =
      List.of(
          """
          {"id":"keeper","question":"What is the lighthouse keeper of Osmund Rock called?",\
          "lang":"en","type":"who","answers":["Greta Halm"],\
          "gold":[{"article":"rock","paragraph":0}]}\
          """,
          """
          {"id":"mislabelled","question":"How high is the tower?","lang":"en","type":"howmuch",\
          "answers":["thirty"],"gold":[{"article":"rock","paragraph":7}]}\
          """,
          """
          {"id":"nothing","question":"Which zebras juggle?","lang":"en","type":"none","gold":[]}\
          """);

  @TempDir Path home;

  private CommandLineRun eval(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "eval";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new CommandLineRun.Runner(home).run(all);
  }

  private JsonNode json(String... arguments) throws IOException {
    return new ObjectMapper().readTree(eval(arguments).out());
  }

  /** A set with its corpus in a folder of Markdown. */
  private String lighthouse() throws IOException {
    Path folder = Files.createDirectories(home.resolve("lighthouse/corpus")).getParent();
    Files.writeString(
        folder.resolve("corpus/rock.md"),
        "---\ntitle: Osmund Rock\nlang: en\n---\n" + KEEPER + "\n\n" + HEIGHT + "\n");
    Files.write(folder.resolve("questions.jsonl"), QUESTIONS);
    return folder.toString();
  }

  /** The same with its articles in one file. */
  private String lighthouseInOneFile() throws IOException {
    Path folder = Files.createDirectories(home.resolve("onefile"));
    String article =
        "{\"id\":\"rock\",\"lang\":\"en\",\"text\":\"" + KEEPER + "\\n\\n" + HEIGHT + "\"}\n";
    Files.writeString(folder.resolve("articles.jsonl"), article);
    Files.write(folder.resolve("questions.jsonl"), QUESTIONS);
    return folder.toString();
  }

  @Test
  void aFolderIsAskedAboutItsOwnCorpus() throws IOException {
    JsonNode result = json("--json", lighthouse());
    assertAll(
        () -> assertEquals("lighthouse", result.path("set").asText()),
        () -> assertEquals(3, result.path("questions").asInt()),
        () -> assertEquals(0.5, result.at("/figures/hit@1/mean").asDouble()),
        () -> assertEquals(1.0, result.at("/figures/declined (unanswerable)/mean").asDouble()),
        () -> assertEquals(1.0, result.at("/figures/verbatim/mean").asDouble()));
  }

  @Test
  void articlesMayLieInOneFileBesideTheQuestions() throws IOException {
    CommandLineRun run = eval("--json", lighthouseInOneFile());
    assertEquals("", run.err());
    JsonNode result = new ObjectMapper().readTree(run.out());
    assertEquals(0.5, result.at("/figures/hit@1/mean").asDouble());
  }

  @Test
  void severalSetsBecomeOneMarkdownTable() throws IOException {
    List<String> lines = eval(lighthouse(), lighthouseInOneFile()).lines();
    List<String> rows = lines.stream().filter(line -> line.startsWith("| ")).limit(4).toList();
    assertAll(
        () -> assertTrue(lines.getFirst().startsWith("6 questions;"), lines::getFirst),
        () -> assertTrue(rows.get(0).matches("\\| set +\\| +n \\| +hit@1 \\|.*"), rows::toString),
        () ->
            assertTrue(rows.get(1).matches("\\| lighthouse \\| 3 \\| +50\\.0 .*"), rows::toString),
        () -> assertTrue(rows.get(2).matches("\\| onefile +\\| 3 \\| +50\\.0 .*"), rows::toString),
        () -> assertTrue(rows.get(3).matches("\\| all +\\| 6 \\| +50\\.0 .*"), rows::toString));
  }

  @Test
  void aFailedQuestionIsListedWithWhatWasQuotedInstead() throws IOException {
    String out = eval("--failed", lighthouse()).out();
    String list = out.substring(out.indexOf("1 of 3 failed"));
    assertAll(
        () -> assertTrue(list.contains("mislabelled  How high is the tower?"), list),
        () -> assertTrue(list.contains("rock#7 answers, not found"), list),
        () -> assertTrue(list.contains("quoted rock#1: " + HEIGHT), list),
        () -> assertFalse(list.contains("keeper  "), list));
  }

  @Test
  void failedQuestionsAreNotListedUnasked() throws IOException {
    assertFalse(eval(lighthouse()).out().contains("failed"));
    assertFalse(json("--json", lighthouse()).has("failed"));
    assertEquals(
        "mislabelled", json("--json", "--failed", lighthouse()).at("/failed/0/id").asText());
  }

  @Test
  void aSavedRunStandsBesideTheNewOne() throws IOException {
    String set = lighthouse();
    String run = home.resolve("run.jsonl").toString();
    eval("--save", run, set);
    Path questions = Path.of(set, "questions.jsonl");
    Files.writeString(
        questions, Files.readString(questions).replace("\"paragraph\":7", "\"paragraph\":1"));
    JsonNode result = json("--json", "--against", run, set);
    String out = eval("--against", run, set).out();
    assertAll(
        () -> assertEquals(0.5, result.at("/before/hit@1/mean").asDouble()),
        () -> assertEquals(1.0, result.at("/figures/hit@1/mean").asDouble()),
        () -> assertEquals("mislabelled", result.at("/won/0").asText()),
        () -> assertTrue(result.path("lost").isEmpty()),
        () -> assertTrue(out.contains("Against the saved run: 1 won, 0 lost"), out));
  }

  @Test
  void eachHalfLeftOutIsAskedAbout() throws IOException {
    JsonNode result = json("--json", "--leave-half-out", lighthouse());
    assertEquals(6, result.path("questions").asInt());
    assertEquals(4, result.at("/figures/declined (unanswerable)/n").asInt());
  }

  @Test
  void whatIsNotASetIsAnErrorThatSaysWhatIsMissing() throws IOException {
    Path folder = Files.createDirectories(home.resolve("empty"));
    CommandLineRun noQuestions = eval(folder.toString());
    Files.write(folder.resolve("questions.jsonl"), QUESTIONS);
    CommandLineRun noCorpus = eval(folder.toString());
    CommandLineRun nothing = eval(home.resolve("nothing.jsonl").toString());
    assertAll(
        () -> assertEquals(2, noQuestions.exit()),
        () -> assertTrue(noQuestions.err().contains("holds questions.jsonl"), noQuestions::err),
        () -> assertTrue(noCorpus.err().contains("articles.jsonl"), noCorpus::err),
        () -> assertTrue(nothing.err().contains("there is no such file"), nothing::err));
  }

  @Test
  void aRunThatIsNotOneIsAnErrorThatNamesTheLine() throws IOException {
    Path run = home.resolve("run.jsonl");
    Files.writeString(run, "{\"id\":\"keeper\",\"rank\":1}\n");
    CommandLineRun error = eval("--against", run.toString(), lighthouse());
    assertEquals(2, error.exit());
    assertTrue(error.err().contains("run.jsonl:1: not a line of a saved run"), error.err());
  }
}
