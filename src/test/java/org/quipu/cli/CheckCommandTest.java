package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
  @TempDir private Path home;
  private CommandLineRun.Runner quipu;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(
        home.resolve("corpus/_defaults.yaml"),
        "authors: [Ana]\npublisher: The Cord\nlicence: CC0\nlang: en\n");
    Files.writeString(
        home.resolve("corpus/good.md"),
        "---\ntitle: Good\ndate: 2021\n---\nA cord holds a number.");
    quipu = new CommandLineRun.Runner(home);
  }

  @Test
  void cleanCorpusIsASuccess() {
    CommandLineRun run = quipu.run("check");
    assertEquals(0, run.exit());
    assertEquals(
        List.of("1 article in 1 file: 0 errors, 0 warnings, 1 note (--notes shows them)"),
        run.lines());
    assertEquals("", run.err());
  }

  @Test
  void notesAreShownOnRequest() {
    assertEquals(
        List.of(
            "good.md:5: note: no url; add \"url\": where it can be read",
            "1 article in 1 file: 0 errors, 0 warnings, 1 note"),
        quipu.run("check", "--notes").lines());
  }

  @Test
  void whatNeedsAttentionFails() throws IOException {
    Files.writeString(home.resolve("corpus/bad.md"), "---\ntitle: Bad\nautors: [X]\n---\nText.");
    CommandLineRun run = quipu.run("check", "--quiet");
    assertEquals(1, run.exit());
    assertEquals(
        List.of("bad.md:3: warning: the field \"autors\" is not known; did you mean \"authors\"?"),
        run.lines());
  }

  @Test
  void machinesGetOneObjectAFinding() throws IOException {
    CommandLineRun run = quipu.run("check", "--json");
    assertEquals(1, run.lines().size());
    JsonNode finding = new ObjectMapper().readTree(run.lines().getFirst());
    assertEquals("good.md", finding.path("file").asText());
    assertEquals(5, finding.path("line").asInt());
    assertEquals("note", finding.path("level").asText());
    assertEquals("no url", finding.path("what").asText());
    assertEquals("add \"url\": where it can be read", finding.path("cure").asText());
  }
}
